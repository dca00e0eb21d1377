/** Example sets of values by year: each row is one that a person would add to a table. */

/** A mine plan: rich ore with little waste first, poorer ore that gives less of its iron later, by year of operation. */
export const MINE_SCHEDULE = {
  "ore.grade.1": 0.42,
  "ore.grade.8": 0.4,
  "ore.grade.16": 0.37,
  "mine.strip_ratio.1": 1.5,
  "mine.strip_ratio.8": 2.8,
  "concentrate.recovery.16": 0.74,
  "ramp.maximum.20": 0.9,
};

/** No hydrogen to 2034, then a tenth more of the oxygen each year, up to three tenths. */
export const RISING_HYDROGEN = {
  "reduction.hydrogen_share.2035": 0.1,
  "reduction.hydrogen_share.2036": 0.2,
  "reduction.hydrogen_share.2037": 0.3,
  "energy.hydrogen_price.2035": 4,
};

/** Tariffs that follow manat prices, which rise faster at first, and a rate of exchange that gives way. */
export const MANAT = {
  "discount.azn_follows": 1,
  "discount.inflation_azn": 0.05,
  "discount.inflation_azn.2030": 0.03,
  "energy.fx.2033": 2,
};

/** Prices, tariffs, growth, grid and rates of interest, all of them by year. */
export const MARKET = {
  "market.hbi_price": 440,
  "market.price_real_growth": 0.005,
  "market.hbi_price.2024": 430,
  "market.hbi_price.2035": 460,
  "market.marmara_difference.2032": -8,
  "energy.gas_tariff.2030": 250,
  "energy.gas_tariff.2035": 300,
  "energy.gas_capacity.2038": 5.6e8,
  "energy.power_tariff.2031": 0.11,
  "energy.renewable_share.2033": 0.4,
  "energy.renewable_tariff.2033": 0.07,
  "energy.real_growth.2040": 0.01,
  "cost.real_growth.2030": 0.005,
  "labour.real_growth.2029": 0.02,
  "carbon.grid_factor.2036": 0.3,
  "debt.base_rate.2028": 0.04,
  "debt.base_rate.2034": 0.03,
};

export const PATHS = {
  "a mine schedule": MINE_SCHEDULE,
  "a hydrogen share that rises": RISING_HYDROGEN,
  "manat prices and the exchange rate": MANAT,
  "prices, tariffs and rates by year": MARKET,
};
