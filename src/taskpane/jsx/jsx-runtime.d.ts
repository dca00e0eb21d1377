import type * as React from "react";
import type { Words } from "../../messages/words";

// What the compiler knows of JSX in place of React's own declaration (tsconfig.json), which takes any string for text: what
// stands in an element, or names it, must be words. At run time JSX is React's.

/** What may stand in an element. */
export type Content = React.ReactElement | React.ReactPortal | Words | boolean | null | undefined | readonly Content[];

/** Properties that a person reads, or hears. */
type Said =
  | "children"
  | "label"
  | "title"
  | "alt"
  | "placeholder"
  | "hint"
  | "validationMessage"
  | "contentAfter"
  | "contentBefore"
  | "aria-label"
  | "aria-description"
  | "aria-placeholder"
  | "aria-roledescription"
  | "aria-valuetext";

/** The same type with words for strings; one of a few given texts stays, and numbers go: `verbatim` says that one is shown. */
type Worded<T> = T extends string
  ? string extends T
    ? Words
    : T
  : T extends number
    ? never
    : T extends Iterable<React.ReactNode>
      ? readonly Content[]
      : T;

type Properties<P> = { [K in keyof P]: K extends Said ? Worded<P[K]> : P[K] };

export namespace JSX {
  export type ElementType = React.JSX.ElementType;
  export interface Element extends React.JSX.Element {}
  export interface ElementClass extends React.JSX.ElementClass {}
  export interface ElementAttributesProperty extends React.JSX.ElementAttributesProperty {}
  export interface ElementChildrenAttribute extends React.JSX.ElementChildrenAttribute {}
  export interface IntrinsicAttributes extends React.JSX.IntrinsicAttributes {}
  export interface IntrinsicClassAttributes<T> extends React.JSX.IntrinsicClassAttributes<T> {}
  export type LibraryManagedAttributes<C, P> = Properties<React.JSX.LibraryManagedAttributes<C, P>>;
  export type IntrinsicElements = {
    [Name in keyof React.JSX.IntrinsicElements]: Properties<React.JSX.IntrinsicElements[Name]>;
  };
}
