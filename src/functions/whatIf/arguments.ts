import { cells, word } from "../args";

// What functions of this family take alike.

export const line_id = word("Id of a line that is one number, such as returns.npv");

export const line_ids = cells("Id of a line that is one number, such as returns.npv, or several");

export const LINE_ERRORS = "the line does not exist, or is a row of years";
