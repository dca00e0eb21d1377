// In place of a room's compared.ts where what a generated module was made from is not loaded beside it: in the add-in's
// functions (#compared of package.json).
export {};
