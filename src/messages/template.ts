/**
 * What a template is filled with, read from the template itself by the compiler. Templates are ICU messages of three forms:
 * `{name}`; `{name, number, exact}`, a number with all its digits; and `{count, plural, one {# row of {sheet}} other {# rows}}`.
 * An apostrophe that stands before a brace is written twice; what is to keep its braces stands between two apostrophes.
 */
export type ValuesIn<Template extends string, Value> = {
  readonly [Name in Bare<Found<Template>>]: Counted<Name> extends Found<Template> ? number : Value;
};

/** The placeholders of a template, one that must be a number marked with #. */
export type Found<Template extends string, So extends string = never> = Template extends `${infer Before}{${infer Rest}`
  ? Before extends `${string}''`
    ? Placeholder<Rest, So>
    : Before extends `${string}'`
      ? AfterQuotation<Rest, So>
      : Placeholder<Rest, So>
  : So;

type AfterQuotation<T extends string, So extends string> = T extends `${string}'${infer Rest}` ? Found<Rest, So> : So;

type Placeholder<T extends string, So extends string> = T extends `${infer Head}}${infer Rest}`
  ? Head extends `${infer Name}, plural, ${string}{${infer Start}`
    ? InBranch<`${Start}}${Rest}`, So | Counted<Name>>
    : Head extends `${infer Name}, number, exact`
      ? Found<Rest, So | Counted<Name>>
      : Found<Rest, So | Head>
  : So;

type InBranch<T extends string, So extends string> = T extends `${infer Text}}${infer Rest}`
  ? Text extends `${string}{${infer Name}`
    ? InBranch<Rest, So | Name>
    : BetweenBranches<Rest, So>
  : So;

type BetweenBranches<T extends string, So extends string> = T extends `}${infer Rest}`
  ? Found<Rest, So>
  : T extends `${string}{${infer Rest}`
    ? InBranch<Rest, So>
    : So;

type Counted<Name extends string> = `#${Name}`;
type Bare<Name extends string> = Name extends Counted<infer Plain> ? Plain : Name;
