import { define } from "../../formula/language/model";
import { metallisation } from "./parameters";

// Price of a tonne of HBI, scale of a plant, and the climb to full output.

export const hbiQualityPrice = define(
  "hbi_quality_price",
  {
    reference_price: "US$/t HBI",
    fe_total: "t Fe/t HBI",
    metallisation,
    fe_adjustment: "US$/t HBI",
    metallisation_adjustment: "US$/t HBI",
    fe_reference: "t Fe/t HBI",
    metallisation_reference: "t Fe/t Fe",
  },
  "US$/t HBI",
  "HBI price after quality: so much for each 0.01 of iron, less so much for each 0.01 of metallisation short of the reference",
  "reference_price + fe_adjustment * 100 * (fe_total - fe_reference) - metallisation_adjustment * 100 * MAX(0, metallisation_reference - metallisation)",
  "Engineering estimate: price in proportion to iron, with slag, reduction energy and yield",
);

export const hbiNetback = define(
  "hbi_netback",
  { price: "US$/t HBI", freight: "US$/t HBI" },
  "US$/t HBI",
  "Price at the plant gate",
  "price - freight",
  "Definition",
);

export const scaleCapex = define(
  "scale_capex",
  { unit_cost: "US$*y/t", capacity: "t/y", reference_capacity: "t/y", exponent: "1" },
  "US$",
  "Capital cost of a plant from its unit cost at a reference capacity",
  "unit_cost * reference_capacity * (capacity / reference_capacity) ^ exponent",
  "Six-tenths rule with an exponent of one's own; exponent 1 means no economy of scale",
);

export const escalateCapex = define(
  "escalate_capex",
  { cost: "US$", index_from: "1", index_to: "1", usd_per_unit: "1" },
  "US$",
  "Capital cost carried from the year and currency it is quoted in to US$ of another year",
  "cost * usd_per_unit * index_to / index_from",
  "Ratio of an index of plant cost, such as the Chemical Engineering Plant Cost Index (CEPCI)",
);

export const lumpDue = define(
  "lump_due",
  { year: "1", first: "1", interval: "1" },
  "flag",
  "Something is renewed in this operating year: in the first year of renewal, and then every so many years unless the interval is nil",
  "IF(interval > 0, AND(year >= first, ROUND((year - first) / interval, 0) * interval = year - first), year = first)",
  "Definition",
);

export const rampAverage = define(
  "ramp_average",
  { year: "1", tau: "1", maximum: "1", delay: "1" },
  "1",
  "Average utilisation of operating year 1, 2, 3 ... (times in years) when output climbs as maximum * (1 - exp(-time / tau)) after the delay",
  `maximum * (MAX(0, year - delay) - MAX(0, year - 1 - delay)
    - tau * (EXP(-MAX(0, year - 1 - delay) / tau) - EXP(-MAX(0, year - delay) / tau)))`,
  "Integral of the exponential approach over the year",
);
