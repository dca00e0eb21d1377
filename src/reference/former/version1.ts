/** Reference values of a former version, as far as today's are others; numbers, or words of a choice. */
export interface FormerValues {
  /** Of keys that the version had. */
  readonly before: Readonly<Record<string, number | string>>;
  /** Of keys that came after it: the values at which the rules that read them change nothing. */
  readonly since: Readonly<Record<string, number | string>>;
}

/**
 * Versions 1.0 and 1.1, whose reference data is the same. A key that is added to the model gives its neutral value here, and
 * a base value that is changed leaves its former one here: so the sets of version 1 go on giving the results of version 1.
 */
export const version1: FormerValues = {
  before: {},
  since: {
    "discount.azn_follows": "no",
    "market.share_other_eu": 0,
    "market.other_eu_difference": 0,
    "logistics.other_eu_difference": 0,
    "concentrate.grade_ground": 0.68,
    "concentrate.liberation": 0,
    "concentrate.ground_share": 0.6,
    "pellet.phosphorus": 0.0003,
    "reduction.gas_follows": "no",
    "reduction.reference_pellet_fe": 0.67,
    "reduction.reference_metallisation": 0.94,
    "reduction.reference_carbon": 0.013,
    "reduction.gas_idle": 0,
    "reduction.slowing": 0,
    "reduction.density": 5.1,
    "reduction.briquette_fines": 0,
    "market.quality_rule": "index",
    "market.carbon_reference": 0.012,
    "market.phosphorus_reference": 0.0004,
    "market.spec_phosphorus": 0.0005,
    // a limit that no HBI breaks: version 1 had none
    "market.spec_gangue": 0.8,
    "market.spec_density": 5,
    "market.spec_fines": 0.05,
    "market.off_spec_discount": 0,
    "market.fines_discount": 0.35,
    "eaf.scrap_yield": 0.92,
    "eaf.slag_per_gangue": 2.75,
    "eaf.iron_in_slag": 0.22,
    "eaf.slag_power": 550,
    "eaf.slag_cost": 15,
    "eaf.flux_per_gangue": 1,
    "eaf.flux_price": 120,
    "eaf.oxide_power": 1270,
    "eaf.power_price": 0.1,
    "eaf.carbon_price": 500,
    "eaf.carbon_heat": 80,
    "eaf.phosphorus_cost": 1.5,
    "logistics.moisture_concentrate": 0,
    "logistics.moisture_product": 0,
    "logistics.moisture_pellets": 0,
  },
};
