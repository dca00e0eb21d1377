// Which arguments are refused for what they are, in the words of every page.

export const TYPE_ERROR = "an argument is missing, text or TRUE/FALSE";

export const BAD_RANGE = "a cell is blank, text or TRUE/FALSE, or the range has several rows and columns";
