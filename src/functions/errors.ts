import type { ErrorKind } from "../quantities/errors";
import type { FunctionDefinition } from "./define";
import type { CellError } from "./values";

/** Excel shows a text only beside #VALUE! and #N/A, so whatever a person can mend is one of these two. */
const SHOWN_AS: Readonly<Record<ErrorKind, CellError>> = {
  argument: "#VALUE!",
  domain: "#VALUE!",
  unavailable: "#N/A",
  noSolution: "#N/A",
};

/** The cell error of a kind, for Excel, the workbench and the command line alike. */
export const cellError = ({ noSolution }: Pick<FunctionDefinition, "noSolution">, kind: ErrorKind): CellError =>
  kind === "noSolution" ? (noSolution ?? SHOWN_AS[kind]) : SHOWN_AS[kind];
