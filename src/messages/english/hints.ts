/** Where conventions trap people: what an input or an argument is not. Lower case, for they go on after another sentence. */
export const hintTexts = {
  "hint.workIndex": "per metric tonne; an index per short ton is times 1.102",
  "hint.dryTonnes":
    "dry metric tonnes, 2 Mt are 2,000,000; wet long tons are times 1.016 and (1 - moisture), see DRY_TONNES",
  "hint.wetRate": "per tonne as it is weighed, wet; moisture has a key of its own",
  "hint.moisture": "water per wet weight; 0.085 on the dry weight are 0.085 / 1.085 = 0.078",
  "hint.dilution": "per tonne recovered; 0.05 of the tonne delivered are 0.05 / 0.95 = 0.0526",
  "hint.reductionGas":
    "lower heating value, a tonne of HBI; by higher heating value times 0.90, a tonne of steel takes some 1.1 t of HBI",
  "hint.lowerHeating": "lower heating value; a figure by higher heating value is times 0.90",
  "hint.hydrogen": "by lower heating value, 120 GJ/t: 8.76 GJ are 73 kg, by higher heating value they would be 61.8 kg",
  "hint.hydrogenPrice": "a kilogram; 5,000 a tonne are 5",
  "hint.perHbi": "a tonne of HBI; 1.59 t of pellets a tonne of steel are 1.44 t a tonne of HBI",
  "hint.gasTariff": "per 1000 m3; 24 qepik per m3 are 240, and published tariffs have VAT in them",
  "hint.powerTariff": "per kWh; 106 per MWh are 0.106, and published tariffs have VAT in them",
  "hint.emissionFactor": "t/MWh, which is kg/kWh; 440 g/kWh are 0.44",
  "hint.gasFactor": "t/GJ by lower heating value; 56.1 kg/GJ are 0.0561",
  "hint.allowance": "allowances are traded in EUR; the unit says which currency is meant here",
  "hint.pay": "a year; a month''s pay is times 12",
} as const;
