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
    "capital.storage": 0,
    "capital.mine_price_year": 2026,
    "capital.mine_usd": 1,
    "capital.pellet_price_year": 2026,
    "capital.pellet_usd": 1,
    "capital.infrastructure_price_year": 2026,
    "capital.infrastructure_usd": 1,
    "capital.hbi_price_year": 2026,
    "capital.hbi_usd": 1,
    "capital.total_price_year": 2026,
    "capital.total_usd": 1,
    "capital.owner_base": "apart from HBI plant",
    "capital.contingency_base": "apart from HBI plant",
    "capital.overrun_on": "total",
    "capital.mine_kind": "offer",
    "capital.pellet_kind": "offer",
    "capital.infrastructure_kind": "offer",
    "capital.hbi_kind": "as spent",
    "capital.tubes": 0,
    "capital.tubes_first": 6,
    "capital.tubes_interval": 12,
    "capital.lining": 0,
    "capital.lining_first": 8,
    "capital.lining_interval": 8,
    "capital.fleet": 0,
    "capital.fleet_first": 9,
    "capital.fleet_interval": 9,
    "capital.tailings": 0,
    "capital.tailings_start": 3,
    "capital.closure_funding": "last year",
    "ramp.upstream": 1,
    "capital.index_held": 798.8,
    "mine.diesel": 0,
    "carbon.diesel_factor": 2.68,
    "carbon.flux": 0,
    "carbon.eur_rate": 1,
    "carbon.cbam_method": "joint process",
    "carbon.cbam_pellet_benchmark": 0,
    "carbon.cbam_hydrogen_benchmark": 0,
    "carbon.cbam_pellet_factor": 0.019635,
    "carbon.cbam_hydrogen_factor": 0,
    "carbon.cbam_default": 1.325,
    "carbon.cbam_markup": 1.3,
    "carbon.cbam_default_benchmark": 0.397,
    "carbon.cross_sectoral": 1,
    "carbon.scrap_eaf": 0.7,
    "project.claim_co2": 0.6,
  },
};
