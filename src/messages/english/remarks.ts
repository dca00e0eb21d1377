/** What a reader of a result should know of the assumptions behind it; lower case, for they go on or stand before a value. */
export const remarksTexts = {
  "remark.outside": "outside the usual range of {low} to {high}: {key}",
  "remark.estimate": "an estimate that moves NPV of the base by {millions} million US$ over its range: {key}",
  "remark.decided": "decided here, {what}: {key}",
  "remark.more": "outside their usual range, more; PROJECT_CHECKS names each",
  "remark.told": "{says} = {value}",
  "remark.toldInUnit": "{says} = {value} {unit}",
  // what an input decides
  "decides.announced": "whether capital is the announced total or built up from its parts",
  "decides.overrun": "what an overrun of capital falls on",
  "decides.border": "the share of the EU border cost that the seller bears",
  "decides.grossUp": "whether the borrower bears the tax withheld from interest",
  "decides.incentive": "which incentive the state grants, unproven as it is",
  "decides.regime": "whether an agreement takes the place of the tax code",
  "decides.manat": "whether tariffs and pay follow manat prices",
} as const;
