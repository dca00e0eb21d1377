// In place of compared.ts where no formulas are loaded: the add-in's functions (#compared of package.json).
export {};
