// Ironbook: from ore to hot-briquetted iron: the kernel. Generated from the formulas; edit those instead.

/** Rows in a period. */
const R = 491;

/** Half away from zero, as Excel rounds. */
function roundHalfAway(x, digits) {
  const scale = digits === 0 ? 1 : Math.pow(10, digits);
  return Math.trunc(x * scale + 0.5 * Math.sign(x)) / scale;
}

/** The sum of row k. */
function total(a, n, k) {
  let sum = 0;
  for (let p = k; p < n * R; p += R) sum += a[p];
  return sum;
}

/** The least of row k over the periods where row f is not 0 (all periods when f is negative); NaN of none. */
function lowest(a, n, k, f) {
  let found = Infinity;
  let any = false;
  for (let b = 0; b < n * R; b += R)
    if (f < 0 || a[b + f] !== 0) {
      found = Math.min(found, a[b + k]);
      any = true;
    }
  return any ? found : NaN;
}

/** The greatest of row k, as lowest. */
function highest(a, n, k, f) {
  let found = -Infinity;
  let any = false;
  for (let b = 0; b < n * R; b += R)
    if (f < 0 || a[b + f] !== 0) {
      found = Math.max(found, a[b + k]);
      any = true;
    }
  return any ? found : NaN;
}

/** Period m of row k. */
function at(a, n, k, m, outside) {
  const p = Math.floor(m);
  return p >= 0 && p < n ? a[p * R + k] : outside;
}

/** Entry m of a table whose entries begin at `first`. */
function entry(table, first, m, outside) {
  const p = Math.floor(m) - first;
  return p >= 0 && p < table.length ? table[p] : outside;
}

/** The number of periods of a run. */
function periods(x) {
  const project$construction_years = x[2];
  const calendar$year = 1;
  const calendar$construction = project$construction_years / calendar$year;
  const project$life_cap = x[3];
  const calendar$periods = calendar$construction + project$life_cap / calendar$year;
  return calendar$periods;
}

function calendar_1(x, T, s, a, n) {
  const project$construction_years = x[2];
  const project$life_cap = x[3];
  const depreciation$life_buildings = x[144];
  const depreciation$life_machinery = x[145];
  const depreciation$life_preparatory = x[146];
  const tax$loss_years = x[154];
  const tax$incentive = x[168];
  const tax$psa = x[174];
  const debt$payments_per_year = x[192];
  const debt$grace_years = x[193];
  const debt$ramp_interest = x[194];
  const debt$eca_tenor = x[197];
  const debt$commercial_tenor = x[209];
  const debt$dsra_months = x[212];
  const calendar$year = s[0] = 1; // Length of a period [y]
  const calendar$days = s[1] = 365; // Days in a year [d/y]
  const calendar$construction = s[2] = project$construction_years / calendar$year; // Construction periods [1]
  const calendar$periods = s[3] = calendar$construction + project$life_cap / calendar$year; // Periods [1]
  const constant$m3_per_thousand = s[216] = 1000; // Cubic metres in a thousand [m3/1000 m3]
  const constant$kwh_per_mwh = s[215] = 1000; // Kilowatt-hours in a megawatt-hour [kWh/MWh]
  const constant$micrometre = s[45] = 1; // One micrometre [um]
  const stream$ore_carbon = s[82] = 0; // Ore: carbon [t/y]
  const stream$tailings_carbon = s[87] = 0; // Tailings: carbon [t/y]
  const stream$concentrate_carbon = s[92] = 0; // Concentrate: carbon [t/y]
  const stream$binder_fe = s[95] = 0; // Binder: Fe [t/y]
  const stream$binder_oxygen = s[96] = 0; // Binder: oxygen of iron oxides [t/y]
  const stream$binder_carbon = s[97] = 0; // Binder: carbon [t/y]
  const stream$firing_oxygen_fe = s[100] = 0; // Oxygen taken up in firing: Fe [t/y]
  const stream$firing_oxygen_carbon = s[102] = 0; // Oxygen taken up in firing: carbon [t/y]
  const stream$firing_oxygen_gangue = s[103] = 0; // Oxygen taken up in firing: gangue [t/y]
  const stream$binder_loss_fe = s[105] = 0; // Binder lost in firing: Fe [t/y]
  const stream$binder_loss_oxygen = s[106] = 0; // Binder lost in firing: oxygen of iron oxides [t/y]
  const stream$binder_loss_carbon = s[107] = 0; // Binder lost in firing: carbon [t/y]
  const stream$pellets_own_carbon = s[112] = 0; // Own pellets: carbon [t/y]
  const stream$pellets_bought_carbon = s[117] = 0; // Bought pellets: carbon [t/y]
  const stream$pellets_screened_carbon = s[122] = 0; // Pellets to the screen: carbon [t/y]
  const stream$fines_carbon = s[127] = 0; // Fines, fired again: carbon [t/y]
  const stream$charge_carbon = s[132] = 0; // Pellets charged: carbon [t/y]
  const stream$dust_carbon = s[137] = 0; // Dust: carbon [t/y]
  const stream$gas_carbon_fe = s[140] = 0; // Carbon of the reduction gas: Fe [t/y]
  const stream$gas_carbon_oxygen = s[141] = 0; // Carbon of the reduction gas: oxygen of iron oxides [t/y]
  const stream$gas_carbon_gangue = s[143] = 0; // Carbon of the reduction gas: gangue [t/y]
  const stream$top_oxygen_fe = s[145] = 0; // Oxygen removed, in the off-gas: Fe [t/y]
  const stream$top_oxygen_carbon = s[147] = 0; // Oxygen removed, in the off-gas: carbon [t/y]
  const stream$top_oxygen_gangue = s[148] = 0; // Oxygen removed, in the off-gas: gangue [t/y]
  const stream$top_carbon_fe = s[150] = 0; // Carbon in the off-gas: Fe [t/y]
  const stream$top_carbon_oxygen = s[151] = 0; // Carbon in the off-gas: oxygen of iron oxides [t/y]
  const stream$top_carbon_gangue = s[153] = 0; // Carbon in the off-gas: gangue [t/y]
  const energy$hydrogen_heat = s[213] = 120; // Lower heating value of hydrogen [GJ/t H2]
  const constant$kg_per_t = s[214] = 1000; // Kilograms in a tonne [kg/t]
  const carbon$cbam_start = s[258] = 2026; // First year of the EU border adjustment [y]
  const tax$statutory = s[313] = tax$psa === 0 ? 1 : 0; // The tax code applies, not an agreement [flag]
  const capital$duty_due = s[299] = (tax$statutory !== 0) && (tax$incentive === 0) ? 1 : 0; // Import duty is due [flag]
  const capital$quiet_years = s[302] = 3; // Years before the end without sustaining capital [1]
  const buildings$lag = s[303] = depreciation$life_buildings / calendar$year; // Buildings: periods of life [1]
  const machinery$lag = s[305] = depreciation$life_machinery / calendar$year; // Machinery: periods of life [1]
  const preparatory$lag = s[307] = depreciation$life_preparatory / calendar$year; // Preparatory works: periods of life [1]
  const royalty$price_unit = s[309] = 1; // Price that counts as an index of 1 [US$/t HBI]
  const royalty$volume_unit = s[310] = 1000000; // Output that counts as an index of 1 [t HBI/y]
  const tax$loss_lag = s[315] = (tax$psa === 1) ? n : tax$loss_years / calendar$year + 1; // Periods until a loss has expired [1]
  const debt$payments = s[330] = debt$payments_per_year * calendar$year; // Payments a year [1]
  const debt$flat = s[331] = 0.00001; // Interest over all payments below which an annuity is flat [1]
  const debt$part_first = s[332] = 1 / debt$payments; // Part of the year of the first payment [1]
  const debt$part_second = s[333] = 1 - debt$part_first; // Part of the year of the second payment [1]
  const eca$repayments = s[338] = Math.max(1, (debt$eca_tenor - debt$grace_years) / calendar$year); // Covered tranche: years of repayment [1]
  const commercial$repayments = s[342] = Math.max(1, (debt$commercial_tenor - debt$grace_years) / calendar$year); // Commercial tranche: years of repayment [1]
  const eca$payments = s[343] = eca$repayments * debt$payments; // Covered tranche: payments of repayment [1]
  const commercial$payments = s[348] = commercial$repayments * debt$payments; // Commercial tranche: payments of repayment [1]
  const debt$months_a_year = s[361] = 12; // Months in a year [month]
  const debt$dsra_share = s[362] = debt$dsra_months / debt$months_a_year; // Debt service reserve, share of a year's service [1]
  const debt$ramp_years = s[363] = (debt$ramp_interest === 1) ? debt$grace_years : 0; // Years of interest held in the ramp reserve [y]
  const debt$months_of_draws = s[393] = project$construction_years / calendar$year * debt$months_a_year; // Months of disbursement [month]
  const fonte$carried = s[406] = 0; // Fonte GreenMet: share carried by others [1]
  const state_equity$carries = s[417] = 0; // State (AzerGold, DDF): share of the carry it provides [1]
  const discount$country_exposure = s[426] = 1; // Exposure to the country [1]
  const state$decade = s[437] = 10; // Years of the early part [y]
  const state$rate_undiscounted = s[440] = 0; // Rate of the average tax rate: 0 % [1/y]
  const state$rate_08 = s[441] = 0.08; // Rate of the average tax rate: 8 % [1/y]
  const state$rate_10 = s[442] = 0.1; // Rate of the average tax rate: 10 % [1/y]
  const state$rate_125 = s[443] = 0.125; // Rate of the average tax rate: 12.5 % [1/y]
  const claim$tolerance = s[450] = 0.05; // Difference at which an amount still agrees with its claim [1]
  const claim$tolerance_grade = s[451] = 0.005; // Difference at which a grade still agrees with its claim [1]
  const rule$tolerance = s[472] = 1e-12; // Rounding that no rule minds [1]
  const rule$shorter_tenor = s[473] = Math.min(debt$eca_tenor, debt$commercial_tenor); // The shorter of both tenors [y]
  const rule$cash_noise = s[475] = 1; // Cash too small to be told from rounding [US$]
  const rule$hematite = s[476] = 1 / (1 + 1.5 * (15.999 / 55.845)); // Fe of pure hematite [t Fe/t]
  const check$speck = s[523] = 0.000001; // A mass that keeps idle years from dividing by nil [t]
  const check$cent = s[546] = 0.000001; // Tolerance of the balance sheet for a project of any likely size [US$]
  const check$exact = s[547] = 100000000000; // Up to here booked amounts add without rounding [US$]
  const check$dollar = s[549] = 1; // A sum that keeps a project without money from dividing by nil [US$]
  const check$tolerance = s[551] = 1e-9; // Tolerance of every check [1]
}

function calendar_2(x, T, s, a, n) {
  const project$base_year = x[0];
  const project$first_year = x[1];
  const depreciation$declining = x[142];
  const depreciation$straight_from = x[143];
  const tax$incentive = x[168];
  const tax$promotion_years = x[170];
  const tax$park_years = x[171];
  const debt$grace_years = x[193];
  const debt$eca_tenor = x[197];
  const debt$commercial_tenor = x[209];
  const calendar$year = s[0];
  const calendar$construction = s[2];
  const tax$statutory = s[313];
  const eca$repayments = s[338];
  const commercial$repayments = s[342];
  const fixed_1 = n - 1;
  const fixed_2 = debt$grace_years / calendar$year;
  const fixed_3 = debt$eca_tenor / calendar$year;
  const fixed_4 = debt$commercial_tenor / calendar$year;
  for (let t = 0; t < n; t++) {
    const b = t * R;
    const calendar$date = a[b + 1] = project$first_year + t * calendar$year; // Calendar year [y]
    const calendar$operating = a[b + 2] = t >= calendar$construction ? 1 : 0; // Plants are built [flag]
    const calendar$last = a[b + 3] = t === fixed_1 ? 1 : 0; // Last period of the calendar [flag]
    const calendar$operating_year = a[b + 4] = (calendar$operating !== 0) ? t - calendar$construction + 1 : 0; // Operating year, 1 for the first [1]
    const calendar$years_from_base = a[b + 5] = (calendar$date - project$base_year) / calendar$year; // Years since the price base year [1]
    const depreciation$on_declining = a[b + 124] = (depreciation$declining === 1) || (calendar$date < depreciation$straight_from) ? 1 : 0; // What is put into service follows the declining balance [flag]
    const tax$promoted = a[b + 189] = (tax$statutory !== 0) && (tax$incentive === 1) && (calendar$operating !== 0) && (calendar$operating_year * calendar$year <= tax$promotion_years) ? 1 : 0; // Investment promotion document applies [flag]
    const tax$in_park = a[b + 190] = (tax$statutory !== 0) && (tax$incentive === 2) && (t * calendar$year < tax$park_years) ? 1 : 0; // Industrial park exemption applies [flag]
    const tax$property_due = a[b + 192] = (tax$statutory !== 0) && (!(tax$promoted !== 0)) && (!(tax$in_park !== 0)) ? 1 : 0; // Property tax is due [flag]
    const debt$grace = a[b + 244] = (calendar$operating !== 0) && (calendar$operating_year <= fixed_2) ? 1 : 0; // Grace: interest only [flag]
    const eca$repaying = a[b + 245] = (calendar$operating_year > fixed_2) && (calendar$operating_year <= fixed_3) ? 1 : 0; // Covered tranche: principal is due [flag]
    const commercial$repaying = a[b + 246] = (calendar$operating_year > fixed_2) && (calendar$operating_year <= fixed_4) ? 1 : 0; // Commercial tranche: principal is due [flag]
    const eca$unpaid = a[b + 251] = (eca$repaying !== 0) ? 1 - (calendar$operating_year - fixed_2 - 1) / eca$repayments : 0; // Covered tranche: share of a loan of equal principal open at the start of the year [1]
    const commercial$unpaid = a[b + 258] = (commercial$repaying !== 0) ? 1 - (calendar$operating_year - fixed_2 - 1) / commercial$repayments : 0; // Commercial tranche: share of a loan of equal principal open at the start of the year [1]
    const eca$final = a[b + 280] = (eca$repaying !== 0) && (calendar$operating_year === fixed_3) ? 1 : 0; // Covered tranche: last year of repayment [flag]
    const commercial$final = a[b + 298] = (commercial$repaying !== 0) && (calendar$operating_year === fixed_4) ? 1 : 0; // Commercial tranche: last year of repayment [flag]
  }
}

function calendar_3(x, T, s, a, n) {
  const eca$years_repaying = s[345] = total(a, n, 245); // Covered tranche: years of repayment within the calendar [1]
  const commercial$years_repaying = s[350] = total(a, n, 246); // Commercial tranche: years of repayment within the calendar [1]
}

/** Lines that calendar inputs alone decide. */
function calendar(x, T, s, a, n) {
  calendar_1(x, T, s, a, n);
  calendar_2(x, T, s, a, n);
  calendar_3(x, T, s, a, n);
}

function project_1(x, T, s, a, n) {
  const project$hbi_capacity = x[4];
  const project$hours = x[5];
  const ore$reserve = x[15];
  const ore$grade = x[16];
  const ore$waste_grade = x[17];
  const mine$recovery = x[18];
  const mine$dilution = x[19];
  const mine$capacity = x[20];
  const mine$strip_ratio = x[21];
  const mine$power = x[22];
  const concentrate$solve_for_pellet = x[23];
  const concentrate$grade = x[24];
  const concentrate$recovery = x[25];
  const concentrate$magnetic_share = x[26];
  const concentrate$magnetite_share = x[27];
  const concentrate$acid_gangue_share = x[28];
  const concentrate$work_index = x[29];
  const concentrate$f80 = x[30];
  const concentrate$p80 = x[31];
  const concentrate$power = x[32];
  const concentrate$tailings_density = x[33];
  const concentrate$water = x[34];
  const pellet$grade_target = x[35];
  const pellet$binder = x[36];
  const pellet$binder_loi = x[37];
  const pellet$sulphur = x[38];
  const pellet$power = x[39];
  const pellet$fuel = x[40];
  const pellet$purchased_grade = x[41];
  const reduction$metallisation = x[42];
  const reduction$carbon = x[43];
  const reduction$screen_loss = x[44];
  const reduction$dust_loss = x[45];
  const reduction$briquette_yield = x[46];
  const reduction$gas = x[47];
  const reduction$gas_heat = x[48];
  const reduction$hydrogen_share = x[49];
  const reduction$hydrogen_heater = x[50];
  const reduction$hydrogen_loss = x[51];
  const reduction$power = x[52];
  const reduction$water = x[53];
  const energy$fx = x[54];
  const energy$gas_tariff = x[55];
  const energy$gas_lhv = x[56];
  const energy$gas_capacity = x[57];
  const energy$power_tariff = x[58];
  const energy$power_capacity = x[59];
  const energy$renewable_share = x[60];
  const energy$renewable_tariff = x[61];
  const energy$hydrogen_price = x[62];
  const energy$water_price = x[63];
  const carbon$gas_factor = x[65];
  const carbon$grid_factor = x[66];
  const carbon$renewable_factor = x[67];
  const carbon$hydrogen_factor = x[68];
  const carbon$domestic_price = x[72];
  const carbon$bf_bof = x[73];
  const carbon$eaf_power = x[74];
  const carbon$eaf_grid_factor = x[75];
  const carbon$eaf_direct = x[76];
  const carbon$eaf_yield = x[77];
  const market$hbi_price = x[78];
  const market$fe_adjustment = x[80];
  const market$metallisation_adjustment = x[81];
  const market$fe_reference = x[82];
  const market$metallisation_reference = x[83];
  const market$share_italy = x[91];
  const market$share_marmara = x[92];
  const market$share_local = x[93];
  const market$share_caspian = x[94];
  const market$marmara_difference = x[95];
  const market$local_difference = x[96];
  const market$caspian_difference = x[97];
  const market$pellet_index = x[98];
  const market$pellet_premium = x[99];
  const logistics$concentrate_haul = x[101];
  const logistics$rail = x[102];
  const logistics$port = x[103];
  const logistics$sea_italy = x[104];
  const logistics$sea_marmara = x[105];
  const logistics$local = x[106];
  const logistics$caspian = x[107];
  const logistics$pellet_inbound = x[110];
  const cost$mining = x[111];
  const cost$concentrator = x[112];
  const cost$pelletising = x[113];
  const cost$maintenance = x[114];
  const cost$consumables = x[115];
  const cost$administration = x[116];
  const cost$fixed_share = x[117];
  const labour$headcount = x[119];
  const labour$pay = x[120];
  const labour$employer_charge = x[121];
  const capital$announced = x[126];
  const capital$total = x[127];
  const capital$mine_concentrator = x[128];
  const capital$pellet = x[129];
  const capital$hbi = x[130];
  const capital$hbi_reference = x[131];
  const capital$hbi_exponent = x[132];
  const capital$infrastructure = x[133];
  const capital$owner_share = x[134];
  const capital$contingency = x[135];
  const capital$overrun = x[136];
  const capital$sustaining = x[137];
  const depreciation$share_buildings = x[150];
  const depreciation$share_machinery = x[151];
  const depreciation$share_preparatory = x[152];
  const tax$profit_rate = x[153];
  const tax$mining_rate = x[155];
  const tax$ore_value = x[156];
  const tax$vat_refund_days_construction = x[163];
  const tax$import_duty = x[172];
  const tax$psa = x[174];
  const tax$psa_profit_rate = x[177];
  const calendar$year = s[0];
  const calendar$days = s[1];
  const constant$micrometre = s[45];
  const stream$ore_carbon = s[82];
  const stream$tailings_carbon = s[87];
  const stream$concentrate_carbon = s[92];
  const stream$binder_fe = s[95];
  const stream$binder_oxygen = s[96];
  const stream$binder_carbon = s[97];
  const stream$firing_oxygen_fe = s[100];
  const stream$firing_oxygen_carbon = s[102];
  const stream$firing_oxygen_gangue = s[103];
  const stream$binder_loss_fe = s[105];
  const stream$binder_loss_oxygen = s[106];
  const stream$binder_loss_carbon = s[107];
  const stream$pellets_own_carbon = s[112];
  const stream$pellets_bought_carbon = s[117];
  const stream$pellets_screened_carbon = s[122];
  const stream$fines_carbon = s[127];
  const stream$charge_carbon = s[132];
  const stream$dust_carbon = s[137];
  const stream$gas_carbon_fe = s[140];
  const stream$gas_carbon_oxygen = s[141];
  const stream$gas_carbon_gangue = s[143];
  const stream$top_oxygen_fe = s[145];
  const stream$top_oxygen_carbon = s[147];
  const stream$top_oxygen_gangue = s[148];
  const stream$top_carbon_fe = s[150];
  const stream$top_carbon_oxygen = s[151];
  const stream$top_carbon_gangue = s[153];
  const energy$hydrogen_heat = s[213];
  const constant$kg_per_t = s[214];
  const constant$kwh_per_mwh = s[215];
  const constant$m3_per_thousand = s[216];
  const capital$duty_due = s[299];
  const ore$run_of_mine = s[4] = ore$reserve * mine$recovery * (1 + mine$dilution); // Ore that can be fed to the mill [t ore]
  const ore$feed_grade = s[5] = (ore$grade + mine$dilution * ore$waste_grade) / (1 + mine$dilution); // Fe of the mill feed [t Fe/t ore]
  const concentrate$grade_needed = s[39] = pellet$grade_target * (1 + pellet$binder * (1 - pellet$binder_loi)) / (1 - (1.5 * (15.999 / 55.845) - 4 / 3 * (15.999 / 55.845)) * concentrate$magnetite_share * pellet$grade_target); // Concentrate Fe that the pellet aimed at needs [t Fe/t concentrate]
  const concentrate$fe = s[40] = (concentrate$solve_for_pellet === 1) ? concentrate$grade_needed : concentrate$grade; // Concentrate Fe [t Fe/t concentrate]
  const pellet$own_fe = s[52] = 1 / ((1 + pellet$binder * (1 - pellet$binder_loi)) / concentrate$fe + (1.5 * (15.999 / 55.845) - 4 / 3 * (15.999 / 55.845)) * concentrate$magnetite_share); // Fe of own pellets [t Fe/t pellet]
  const pellet$own_per_hbi = s[57] = (1 - reduction$carbon) / (1 / pellet$own_fe - (1.5 * (15.999 / 55.845) - (1 - reduction$metallisation) * (15.999 / 55.845))) / pellet$own_fe / ((1 - reduction$dust_loss) * (1 - 0) * reduction$briquette_yield); // New pellets per HBI, all own [t pellet/t HBI]
  const pellet$per_concentrate = s[56] = 1 + (1.5 * (15.999 / 55.845) - 4 / 3 * (15.999 / 55.845)) * concentrate$magnetite_share * concentrate$fe + pellet$binder * (1 - pellet$binder_loi); // Own pellets per concentrate [t pellet/t concentrate]
  const concentrate$mass_yield = s[42] = 1 * concentrate$recovery * ore$feed_grade / concentrate$fe; // Concentrate per ore [t concentrate/t ore]
  const ore$per_hbi = s[6] = pellet$own_per_hbi / (pellet$per_concentrate * concentrate$mass_yield); // Ore per HBI made of own pellets [t ore/t HBI]
  const nameplate$hbi = s[7] = project$hbi_capacity; // HBI, at nameplate [t HBI/y]
  const nameplate$ore_wanted = s[8] = nameplate$hbi * ore$per_hbi; // Ore wanted, at nameplate [t ore/y]
  const nameplate$ore = s[9] = Math.min(nameplate$ore_wanted, mine$capacity); // Ore mined and milled, at nameplate [t ore/y]
  const nameplate$waste = s[10] = nameplate$ore * mine$strip_ratio; // Waste moved, at nameplate [t waste/y]
  const nameplate$moved = s[11] = nameplate$ore * (1 + mine$strip_ratio); // Ore and waste moved, at nameplate [t moved/y]
  const ore$life = s[12] = ore$reserve * mine$recovery * (1 + mine$dilution) / nameplate$ore; // Reserve life at nameplate [y]
  const bottleneck$sea_share = s[16] = market$share_italy + market$share_marmara; // Share of HBI sold over the Black Sea [1]
  const reduction$gas_per_hbi = s[217] = (reduction$gas - reduction$gas_heat) * (1 - reduction$hydrogen_share) + reduction$gas_heat * (1 - reduction$hydrogen_heater); // Gas of the reduction plant per HBI [GJ/t HBI]
  const bottleneck$gas_per_own = s[19] = reduction$gas_per_hbi + pellet$own_per_hbi * pellet$fuel; // Gas per HBI of own pellets [GJ/t HBI]
  const bottleneck$mine = s[17] = mine$capacity * calendar$year / ore$per_hbi; // HBI of own pellets that the mine can supply in a year [t HBI]
  const bottleneck$gas_available = s[18] = energy$gas_capacity * calendar$year / constant$m3_per_thousand * energy$gas_lhv; // Gas that can be had in a year [GJ]
  const bottleneck$gas_own = s[20] = (bottleneck$gas_per_own > 0) ? Math.min(bottleneck$mine, bottleneck$gas_available / bottleneck$gas_per_own) : bottleneck$mine; // Gas: enough for this HBI of own pellets [t HBI]
  const bottleneck$gas_left = s[21] = Math.max(0, bottleneck$gas_available - bottleneck$gas_own * bottleneck$gas_per_own); // Gas left over by own pellets [GJ]
  const bottleneck$power_per_own = s[23] = reduction$power + pellet$own_per_hbi * pellet$power + ore$per_hbi * (concentrate$power + (1 + mine$strip_ratio) * mine$power); // Electricity per HBI of own pellets [kWh/t HBI]
  const bottleneck$power_available = s[22] = energy$power_capacity * project$hours * calendar$year * constant$kwh_per_mwh; // Electricity that can be had in a year [kWh]
  const bottleneck$power_own = s[24] = (bottleneck$power_per_own > 0) ? Math.min(bottleneck$mine, bottleneck$power_available / bottleneck$power_per_own) : bottleneck$mine; // Electricity: enough for this HBI of own pellets [t HBI]
  const bottleneck$power_left = s[25] = Math.max(0, bottleneck$power_available - bottleneck$power_own * bottleneck$power_per_own); // Electricity left over by own pellets [kWh]
  const concentrate$fe_limit = s[41] = 1 / (1 + (concentrate$magnetite_share * (4 / 3 * (15.999 / 55.845)) + (1 - concentrate$magnetite_share) * (1.5 * (15.999 / 55.845)))); // Concentrate Fe without any gangue [t Fe/t concentrate]
  const concentrate$tailings_grade = s[43] = ore$feed_grade * (1 - concentrate$recovery) / (1 - concentrate$recovery * ore$feed_grade / concentrate$fe); // Fe of the tailings [t Fe/t tailings]
  const concentrate$tailings_floor = s[44] = ore$feed_grade * (1 - concentrate$magnetic_share) / (1 - concentrate$mass_yield); // Fe of the tailings that no magnet can take [t Fe/t tailings]
  const concentrate$bond_energy = s[46] = 10 * concentrate$work_index * (Math.pow(concentrate$p80 / constant$micrometre, -0.5) - Math.pow(concentrate$f80 / constant$micrometre, -0.5)); // Ball mill energy by Bond [kWh/t]
  const nameplate$concentrate = s[47] = nameplate$ore * concentrate$recovery * ore$feed_grade / concentrate$fe; // Concentrate, at nameplate [t concentrate/y]
  const nameplate$tailings = s[48] = nameplate$ore * (concentrate$fe - ore$feed_grade) / (concentrate$fe - concentrate$tailings_grade); // Tailings, dry, at nameplate [t tailings/y]
  const nameplate$tailings_volume = s[49] = nameplate$tailings / concentrate$tailings_density; // Room that the tailings take, at nameplate [m3/y]
  const pellet$own_gangue = s[53] = 1 - pellet$own_fe / (1 / (1 + 1.5 * (15.999 / 55.845))); // Gangue of own pellets [t gangue/t pellet]
  const pellet$bought_gangue = s[54] = 1 - pellet$purchased_grade / (1 / (1 + 1.5 * (15.999 / 55.845))); // Gangue of bought pellets [t gangue/t pellet]
  const pellet$acid_gangue = s[55] = pellet$own_gangue * concentrate$acid_gangue_share; // SiO2 and Al2O3 of own pellets [t/t pellet]
  const pellet$bought_per_hbi = s[58] = (1 - reduction$carbon) / (1 / pellet$purchased_grade - (1.5 * (15.999 / 55.845) - (1 - reduction$metallisation) * (15.999 / 55.845))) / pellet$purchased_grade / ((1 - reduction$dust_loss) * (1 - 0) * reduction$briquette_yield); // New pellets per HBI, all bought [t pellet/t HBI]
  const nameplate$pellets_own = s[59] = nameplate$concentrate * (1 + (1.5 * (15.999 / 55.845) - 4 / 3 * (15.999 / 55.845)) * concentrate$magnetite_share * concentrate$fe + pellet$binder * (1 - pellet$binder_loi)); // Own pellets fired, at nameplate [t pellet/y]
  const nameplate$hbi_own = s[60] = (nameplate$ore < nameplate$ore_wanted) ? nameplate$ore / ore$per_hbi : nameplate$hbi; // HBI of own pellets, at nameplate [t HBI/y]
  const nameplate$pellets_bought = s[61] = (nameplate$hbi - nameplate$hbi_own) * pellet$bought_per_hbi; // Pellets bought, at nameplate [t pellet/y]
  const nameplate$own_share = s[62] = (nameplate$pellets_own > 0) ? nameplate$pellets_own / (nameplate$pellets_own + nameplate$pellets_bought) : 1; // Own pellets, share of all, at nameplate [1]
  const nameplate$pellet_fe = s[63] = nameplate$own_share * pellet$own_fe + (1 - nameplate$own_share) * pellet$purchased_grade; // Fe of the pellets charged, at nameplate [t Fe/t pellet]
  const reduction$degree = s[64] = 1 - 2 / 3 * (1 - reduction$metallisation); // Reduction degree [1]
  const nameplate$hbi_fe = s[65] = (1 - reduction$carbon) / (1 / nameplate$pellet_fe - (1.5 * (15.999 / 55.845) - (1 - reduction$metallisation) * (15.999 / 55.845))); // Total Fe of HBI, at nameplate [t Fe/t HBI]
  const nameplate$hbi_metallic_fe = s[66] = reduction$metallisation * ((1 - reduction$carbon) / (1 / nameplate$pellet_fe - (1.5 * (15.999 / 55.845) - (1 - reduction$metallisation) * (15.999 / 55.845)))); // Metallic Fe of HBI, at nameplate [t Fe/t HBI]
  const nameplate$hbi_oxygen = s[67] = (1 - reduction$metallisation) * (15.999 / 55.845) * ((1 - reduction$carbon) / (1 / nameplate$pellet_fe - (1.5 * (15.999 / 55.845) - (1 - reduction$metallisation) * (15.999 / 55.845)))); // Oxygen left in HBI, at nameplate [t O/t HBI]
  const nameplate$hbi_gangue = s[68] = (1 - reduction$carbon) / (1 / nameplate$pellet_fe - (1.5 * (15.999 / 55.845) - (1 - reduction$metallisation) * (15.999 / 55.845))) * (1 / nameplate$pellet_fe - 1 / (1 / (1 + 1.5 * (15.999 / 55.845)))); // Gangue of HBI, at nameplate [t gangue/t HBI]
  const nameplate$oxygen_removed = s[69] = (1 - reduction$carbon) / (1 / nameplate$pellet_fe - (1.5 * (15.999 / 55.845) - (1 - reduction$metallisation) * (15.999 / 55.845))) * (1.5 * (15.999 / 55.845) - (1 - reduction$metallisation) * (15.999 / 55.845)); // Oxygen removed per HBI, at nameplate [t O/t HBI]
  const nameplate$pellets_per_hbi = s[70] = (1 - reduction$carbon) / (1 / nameplate$pellet_fe - (1.5 * (15.999 / 55.845) - (1 - reduction$metallisation) * (15.999 / 55.845))) / nameplate$pellet_fe / ((1 - reduction$dust_loss) * (1 - reduction$screen_loss) * reduction$briquette_yield); // Pellets received at the screen per HBI, at nameplate [t pellet/t HBI]
  const nameplate$pellets_screened = s[71] = nameplate$hbi * nameplate$pellets_per_hbi; // Pellets received at the screen, at nameplate [t pellet/y]
  const nameplate$fines = s[72] = nameplate$pellets_screened * reduction$screen_loss; // Fines screened off and fired again, at nameplate [t pellet/y]
  const nameplate$charge = s[73] = nameplate$pellets_screened * (1 - reduction$screen_loss); // Pellets charged to the furnace, at nameplate [t pellet/y]
  const nameplate$dust = s[74] = nameplate$charge * reduction$dust_loss; // Dust lost from the charge, at nameplate [t pellet/y]
  const nameplate$reduced_iron = s[75] = nameplate$hbi / reduction$briquette_yield; // Reduced iron before briquetting, at nameplate [t HBI/y]
  const nameplate$briquette_loss = s[76] = nameplate$reduced_iron * (1 - reduction$briquette_yield); // Lost in briquetting, at nameplate [t HBI/y]
  const nameplate$hbi_sulphur = s[77] = pellet$sulphur * nameplate$charge * (1 - reduction$dust_loss) / nameplate$reduced_iron; // Sulphur of HBI, at nameplate [t/t HBI]
  const reduction$energy_floor = s[78] = (1 - reduction$carbon) / (1 / nameplate$pellet_fe - (1.5 * (15.999 / 55.845) - (1 - reduction$metallisation) * (15.999 / 55.845))) * (412.1 - 272 * (1 - reduction$metallisation)) / 55.845 + 32.8 * reduction$carbon; // Least energy of reduction (first law) [GJ/t HBI]
  const stream$ore_mass = s[79] = nameplate$ore; // Ore: mass [t/y]
  const stream$ore_fe = s[80] = stream$ore_mass * ore$feed_grade; // Ore: Fe [t/y]
  const stream$ore_oxygen = s[81] = stream$ore_mass * (ore$feed_grade * (concentrate$magnetite_share * (4 / 3 * (15.999 / 55.845)) + (1 - concentrate$magnetite_share) * (1.5 * (15.999 / 55.845)))); // Ore: oxygen of iron oxides [t/y]
  const stream$ore_gangue = s[83] = stream$ore_mass * (1 - ore$feed_grade * (1 + (concentrate$magnetite_share * (4 / 3 * (15.999 / 55.845)) + (1 - concentrate$magnetite_share) * (1.5 * (15.999 / 55.845))))); // Ore: gangue [t/y]
  const stream$tailings_mass = s[84] = nameplate$tailings; // Tailings: mass [t/y]
  const stream$tailings_fe = s[85] = stream$tailings_mass * concentrate$tailings_grade; // Tailings: Fe [t/y]
  const stream$tailings_oxygen = s[86] = stream$tailings_mass * (concentrate$tailings_grade * (concentrate$magnetite_share * (4 / 3 * (15.999 / 55.845)) + (1 - concentrate$magnetite_share) * (1.5 * (15.999 / 55.845)))); // Tailings: oxygen of iron oxides [t/y]
  const stream$tailings_gangue = s[88] = stream$tailings_mass * (1 - concentrate$tailings_grade * (1 + (concentrate$magnetite_share * (4 / 3 * (15.999 / 55.845)) + (1 - concentrate$magnetite_share) * (1.5 * (15.999 / 55.845))))); // Tailings: gangue [t/y]
  const stream$concentrate_mass = s[89] = nameplate$concentrate; // Concentrate: mass [t/y]
  const stream$concentrate_fe = s[90] = stream$concentrate_mass * concentrate$fe; // Concentrate: Fe [t/y]
  const stream$concentrate_oxygen = s[91] = stream$concentrate_mass * (concentrate$fe * (concentrate$magnetite_share * (4 / 3 * (15.999 / 55.845)) + (1 - concentrate$magnetite_share) * (1.5 * (15.999 / 55.845)))); // Concentrate: oxygen of iron oxides [t/y]
  const stream$concentrate_gangue = s[93] = stream$concentrate_mass * (1 - concentrate$fe / concentrate$fe_limit); // Concentrate: gangue [t/y]
  const stream$binder_mass = s[94] = nameplate$concentrate * pellet$binder; // Binder: mass [t/y]
  const stream$binder_gangue = s[98] = stream$binder_mass; // Binder: gangue [t/y]
  const stream$firing_oxygen_mass = s[99] = nameplate$concentrate * concentrate$fe * concentrate$magnetite_share * (1.5 * (15.999 / 55.845) - 4 / 3 * (15.999 / 55.845)); // Oxygen taken up in firing: mass [t/y]
  const stream$firing_oxygen_oxygen = s[101] = stream$firing_oxygen_mass; // Oxygen taken up in firing: oxygen of iron oxides [t/y]
  const stream$binder_loss_mass = s[104] = nameplate$concentrate * pellet$binder * pellet$binder_loi; // Binder lost in firing: mass [t/y]
  const stream$binder_loss_gangue = s[108] = stream$binder_loss_mass; // Binder lost in firing: gangue [t/y]
  const stream$pellets_own_mass = s[109] = nameplate$pellets_own; // Own pellets: mass [t/y]
  const stream$pellets_own_fe = s[110] = stream$pellets_own_mass * pellet$own_fe; // Own pellets: Fe [t/y]
  const stream$pellets_own_oxygen = s[111] = stream$pellets_own_mass * (pellet$own_fe * (1.5 * (15.999 / 55.845))); // Own pellets: oxygen of iron oxides [t/y]
  const stream$pellets_own_gangue = s[113] = stream$pellets_own_mass * pellet$own_gangue; // Own pellets: gangue [t/y]
  const stream$pellets_bought_mass = s[114] = nameplate$pellets_bought; // Bought pellets: mass [t/y]
  const stream$pellets_bought_fe = s[115] = stream$pellets_bought_mass * pellet$purchased_grade; // Bought pellets: Fe [t/y]
  const stream$pellets_bought_oxygen = s[116] = stream$pellets_bought_mass * (pellet$purchased_grade * (1.5 * (15.999 / 55.845))); // Bought pellets: oxygen of iron oxides [t/y]
  const stream$pellets_bought_gangue = s[118] = stream$pellets_bought_mass * pellet$bought_gangue; // Bought pellets: gangue [t/y]
  const stream$pellets_screened_mass = s[119] = nameplate$pellets_screened; // Pellets to the screen: mass [t/y]
  const stream$pellets_screened_fe = s[120] = stream$pellets_screened_mass * nameplate$pellet_fe; // Pellets to the screen: Fe [t/y]
  const stream$pellets_screened_oxygen = s[121] = stream$pellets_screened_mass * (nameplate$pellet_fe * (1.5 * (15.999 / 55.845))); // Pellets to the screen: oxygen of iron oxides [t/y]
  const stream$pellets_screened_gangue = s[123] = stream$pellets_screened_mass * (1 - nameplate$pellet_fe / (1 / (1 + 1.5 * (15.999 / 55.845)))); // Pellets to the screen: gangue [t/y]
  const stream$fines_mass = s[124] = nameplate$fines; // Fines, fired again: mass [t/y]
  const stream$fines_fe = s[125] = stream$fines_mass * nameplate$pellet_fe; // Fines, fired again: Fe [t/y]
  const stream$fines_oxygen = s[126] = stream$fines_mass * (nameplate$pellet_fe * (1.5 * (15.999 / 55.845))); // Fines, fired again: oxygen of iron oxides [t/y]
  const stream$fines_gangue = s[128] = stream$fines_mass * (1 - nameplate$pellet_fe / (1 / (1 + 1.5 * (15.999 / 55.845)))); // Fines, fired again: gangue [t/y]
  const stream$charge_mass = s[129] = nameplate$charge; // Pellets charged: mass [t/y]
  const stream$charge_fe = s[130] = stream$charge_mass * nameplate$pellet_fe; // Pellets charged: Fe [t/y]
  const stream$charge_oxygen = s[131] = stream$charge_mass * (nameplate$pellet_fe * (1.5 * (15.999 / 55.845))); // Pellets charged: oxygen of iron oxides [t/y]
  const stream$charge_gangue = s[133] = stream$charge_mass * (1 - nameplate$pellet_fe / (1 / (1 + 1.5 * (15.999 / 55.845)))); // Pellets charged: gangue [t/y]
  const stream$dust_mass = s[134] = nameplate$dust; // Dust: mass [t/y]
  const stream$dust_fe = s[135] = stream$dust_mass * nameplate$pellet_fe; // Dust: Fe [t/y]
  const stream$dust_oxygen = s[136] = stream$dust_mass * (nameplate$pellet_fe * (1.5 * (15.999 / 55.845))); // Dust: oxygen of iron oxides [t/y]
  const stream$dust_gangue = s[138] = stream$dust_mass * (1 - nameplate$pellet_fe / (1 / (1 + 1.5 * (15.999 / 55.845)))); // Dust: gangue [t/y]
  const carbon$supplied = s[257] = reduction$gas_per_hbi * carbon$gas_factor / ((12.011 + 2 * 15.999) / 12.011); // Carbon supplied with the reduction gas [t C/t HBI]
  const stream$gas_carbon_mass = s[139] = nameplate$hbi * carbon$supplied; // Carbon of the reduction gas: mass [t/y]
  const stream$gas_carbon_carbon = s[142] = stream$gas_carbon_mass; // Carbon of the reduction gas: carbon [t/y]
  const stream$top_oxygen_mass = s[144] = nameplate$reduced_iron * nameplate$oxygen_removed; // Oxygen removed, in the off-gas: mass [t/y]
  const stream$top_oxygen_oxygen = s[146] = stream$top_oxygen_mass; // Oxygen removed, in the off-gas: oxygen of iron oxides [t/y]
  const nameplate$gas_reduction = s[218] = nameplate$hbi * reduction$gas_per_hbi; // Gas of the reduction plant, at nameplate [GJ/y]
  const nameplate$co2_reduction = s[241] = (nameplate$gas_reduction + 0) * carbon$gas_factor - (12.011 + 2 * 15.999) / 12.011 * (nameplate$hbi * reduction$carbon); // CO2 of reduction, at nameplate [t CO2/y]
  const stream$top_carbon_mass = s[149] = nameplate$co2_reduction / ((12.011 + 2 * 15.999) / 12.011) - nameplate$briquette_loss * reduction$carbon; // Carbon in the off-gas: mass [t/y]
  const stream$top_carbon_carbon = s[152] = stream$top_carbon_mass; // Carbon in the off-gas: carbon [t/y]
  const stream$reduced_iron_mass = s[154] = nameplate$reduced_iron; // Reduced iron: mass [t/y]
  const stream$reduced_iron_fe = s[155] = stream$reduced_iron_mass * nameplate$hbi_fe; // Reduced iron: Fe [t/y]
  const stream$reduced_iron_oxygen = s[156] = stream$reduced_iron_mass * nameplate$hbi_oxygen; // Reduced iron: oxygen of iron oxides [t/y]
  const stream$reduced_iron_carbon = s[157] = stream$reduced_iron_mass * reduction$carbon; // Reduced iron: carbon [t/y]
  const stream$reduced_iron_gangue = s[158] = stream$reduced_iron_mass * nameplate$hbi_gangue; // Reduced iron: gangue [t/y]
  const stream$briquette_loss_mass = s[159] = nameplate$briquette_loss; // Lost in briquetting: mass [t/y]
  const stream$briquette_loss_fe = s[160] = stream$briquette_loss_mass * nameplate$hbi_fe; // Lost in briquetting: Fe [t/y]
  const stream$briquette_loss_oxygen = s[161] = stream$briquette_loss_mass * nameplate$hbi_oxygen; // Lost in briquetting: oxygen of iron oxides [t/y]
  const stream$briquette_loss_carbon = s[162] = stream$briquette_loss_mass * reduction$carbon; // Lost in briquetting: carbon [t/y]
  const stream$briquette_loss_gangue = s[163] = stream$briquette_loss_mass * nameplate$hbi_gangue; // Lost in briquetting: gangue [t/y]
  const stream$hbi_mass = s[164] = nameplate$hbi; // HBI: mass [t/y]
  const stream$hbi_fe = s[165] = stream$hbi_mass * nameplate$hbi_fe; // HBI: Fe [t/y]
  const stream$hbi_oxygen = s[166] = stream$hbi_mass * nameplate$hbi_oxygen; // HBI: oxygen of iron oxides [t/y]
  const stream$hbi_carbon = s[167] = stream$hbi_mass * reduction$carbon; // HBI: carbon [t/y]
  const stream$hbi_gangue = s[168] = stream$hbi_mass * nameplate$hbi_gangue; // HBI: gangue [t/y]
  const closure$concentrator_mass = s[169] = (stream$ore_mass - (stream$concentrate_mass + stream$tailings_mass)) / Math.max(stream$ore_mass, stream$ore_mass / 1000000); // Concentrator closure, mass [1]
  const closure$concentrator_fe = s[170] = (stream$ore_fe - (stream$concentrate_fe + stream$tailings_fe)) / Math.max(stream$ore_fe, stream$ore_mass / 1000000); // Concentrator closure, Fe [1]
  const closure$concentrator_oxygen = s[171] = (stream$ore_oxygen - (stream$concentrate_oxygen + stream$tailings_oxygen)) / Math.max(stream$ore_oxygen, stream$ore_mass / 1000000); // Concentrator closure, oxygen of iron oxides [1]
  const closure$concentrator_gangue = s[172] = (stream$ore_gangue - (stream$concentrate_gangue + stream$tailings_gangue)) / Math.max(stream$ore_gangue, stream$ore_mass / 1000000); // Concentrator closure, gangue [1]
  const closure$pellet_plant_mass = s[173] = (stream$concentrate_mass + stream$binder_mass + stream$firing_oxygen_mass - (stream$pellets_own_mass + stream$binder_loss_mass)) / Math.max(stream$concentrate_mass + stream$binder_mass + stream$firing_oxygen_mass, (stream$concentrate_mass + stream$binder_mass + stream$firing_oxygen_mass) / 1000000); // Pellet plant closure, mass [1]
  const closure$pellet_plant_fe = s[174] = (stream$concentrate_fe + stream$binder_fe + stream$firing_oxygen_fe - (stream$pellets_own_fe + stream$binder_loss_fe)) / Math.max(stream$concentrate_fe + stream$binder_fe + stream$firing_oxygen_fe, (stream$concentrate_mass + stream$binder_mass + stream$firing_oxygen_mass) / 1000000); // Pellet plant closure, Fe [1]
  const closure$pellet_plant_oxygen = s[175] = (stream$concentrate_oxygen + stream$binder_oxygen + stream$firing_oxygen_oxygen - (stream$pellets_own_oxygen + stream$binder_loss_oxygen)) / Math.max(stream$concentrate_oxygen + stream$binder_oxygen + stream$firing_oxygen_oxygen, (stream$concentrate_mass + stream$binder_mass + stream$firing_oxygen_mass) / 1000000); // Pellet plant closure, oxygen of iron oxides [1]
  const closure$pellet_plant_gangue = s[176] = (stream$concentrate_gangue + stream$binder_gangue + stream$firing_oxygen_gangue - (stream$pellets_own_gangue + stream$binder_loss_gangue)) / Math.max(stream$concentrate_gangue + stream$binder_gangue + stream$firing_oxygen_gangue, (stream$concentrate_mass + stream$binder_mass + stream$firing_oxygen_mass) / 1000000); // Pellet plant closure, gangue [1]
  const closure$blending_mass = s[177] = (stream$pellets_own_mass + stream$pellets_bought_mass + stream$fines_mass - stream$pellets_screened_mass) / Math.max(stream$pellets_own_mass + stream$pellets_bought_mass + stream$fines_mass, (stream$pellets_own_mass + stream$pellets_bought_mass + stream$fines_mass) / 1000000); // Blending closure, mass [1]
  const closure$blending_fe = s[178] = (stream$pellets_own_fe + stream$pellets_bought_fe + stream$fines_fe - stream$pellets_screened_fe) / Math.max(stream$pellets_own_fe + stream$pellets_bought_fe + stream$fines_fe, (stream$pellets_own_mass + stream$pellets_bought_mass + stream$fines_mass) / 1000000); // Blending closure, Fe [1]
  const closure$blending_oxygen = s[179] = (stream$pellets_own_oxygen + stream$pellets_bought_oxygen + stream$fines_oxygen - stream$pellets_screened_oxygen) / Math.max(stream$pellets_own_oxygen + stream$pellets_bought_oxygen + stream$fines_oxygen, (stream$pellets_own_mass + stream$pellets_bought_mass + stream$fines_mass) / 1000000); // Blending closure, oxygen of iron oxides [1]
  const closure$blending_gangue = s[180] = (stream$pellets_own_gangue + stream$pellets_bought_gangue + stream$fines_gangue - stream$pellets_screened_gangue) / Math.max(stream$pellets_own_gangue + stream$pellets_bought_gangue + stream$fines_gangue, (stream$pellets_own_mass + stream$pellets_bought_mass + stream$fines_mass) / 1000000); // Blending closure, gangue [1]
  const closure$screen_mass = s[181] = (stream$pellets_screened_mass - (stream$charge_mass + stream$fines_mass)) / Math.max(stream$pellets_screened_mass, stream$pellets_screened_mass / 1000000); // Screen closure, mass [1]
  const closure$screen_fe = s[182] = (stream$pellets_screened_fe - (stream$charge_fe + stream$fines_fe)) / Math.max(stream$pellets_screened_fe, stream$pellets_screened_mass / 1000000); // Screen closure, Fe [1]
  const closure$screen_oxygen = s[183] = (stream$pellets_screened_oxygen - (stream$charge_oxygen + stream$fines_oxygen)) / Math.max(stream$pellets_screened_oxygen, stream$pellets_screened_mass / 1000000); // Screen closure, oxygen of iron oxides [1]
  const closure$screen_gangue = s[184] = (stream$pellets_screened_gangue - (stream$charge_gangue + stream$fines_gangue)) / Math.max(stream$pellets_screened_gangue, stream$pellets_screened_mass / 1000000); // Screen closure, gangue [1]
  const closure$furnace_mass = s[185] = (stream$charge_mass + stream$gas_carbon_mass - (stream$dust_mass + stream$top_oxygen_mass + stream$top_carbon_mass + stream$reduced_iron_mass)) / Math.max(stream$charge_mass + stream$gas_carbon_mass, (stream$charge_mass + stream$gas_carbon_mass) / 1000000); // Furnace closure, mass [1]
  const closure$furnace_fe = s[186] = (stream$charge_fe + stream$gas_carbon_fe - (stream$dust_fe + stream$top_oxygen_fe + stream$top_carbon_fe + stream$reduced_iron_fe)) / Math.max(stream$charge_fe + stream$gas_carbon_fe, (stream$charge_mass + stream$gas_carbon_mass) / 1000000); // Furnace closure, Fe [1]
  const closure$furnace_oxygen = s[187] = (stream$charge_oxygen + stream$gas_carbon_oxygen - (stream$dust_oxygen + stream$top_oxygen_oxygen + stream$top_carbon_oxygen + stream$reduced_iron_oxygen)) / Math.max(stream$charge_oxygen + stream$gas_carbon_oxygen, (stream$charge_mass + stream$gas_carbon_mass) / 1000000); // Furnace closure, oxygen of iron oxides [1]
  const closure$furnace_carbon = s[188] = (stream$charge_carbon + stream$gas_carbon_carbon - (stream$dust_carbon + stream$top_oxygen_carbon + stream$top_carbon_carbon + stream$reduced_iron_carbon)) / Math.max(stream$charge_carbon + stream$gas_carbon_carbon, (stream$charge_mass + stream$gas_carbon_mass) / 1000000); // Furnace closure, carbon [1]
  const closure$furnace_gangue = s[189] = (stream$charge_gangue + stream$gas_carbon_gangue - (stream$dust_gangue + stream$top_oxygen_gangue + stream$top_carbon_gangue + stream$reduced_iron_gangue)) / Math.max(stream$charge_gangue + stream$gas_carbon_gangue, (stream$charge_mass + stream$gas_carbon_mass) / 1000000); // Furnace closure, gangue [1]
  const closure$briquetting_mass = s[190] = (stream$reduced_iron_mass - (stream$hbi_mass + stream$briquette_loss_mass)) / Math.max(stream$reduced_iron_mass, stream$reduced_iron_mass / 1000000); // Briquetting closure, mass [1]
  const closure$briquetting_fe = s[191] = (stream$reduced_iron_fe - (stream$hbi_fe + stream$briquette_loss_fe)) / Math.max(stream$reduced_iron_fe, stream$reduced_iron_mass / 1000000); // Briquetting closure, Fe [1]
  const closure$briquetting_oxygen = s[192] = (stream$reduced_iron_oxygen - (stream$hbi_oxygen + stream$briquette_loss_oxygen)) / Math.max(stream$reduced_iron_oxygen, stream$reduced_iron_mass / 1000000); // Briquetting closure, oxygen of iron oxides [1]
  const closure$briquetting_carbon = s[193] = (stream$reduced_iron_carbon - (stream$hbi_carbon + stream$briquette_loss_carbon)) / Math.max(stream$reduced_iron_carbon, stream$reduced_iron_mass / 1000000); // Briquetting closure, carbon [1]
  const closure$briquetting_gangue = s[194] = (stream$reduced_iron_gangue - (stream$hbi_gangue + stream$briquette_loss_gangue)) / Math.max(stream$reduced_iron_gangue, stream$reduced_iron_mass / 1000000); // Briquetting closure, gangue [1]
  const closure$ore_parts = s[195] = (stream$ore_mass - (stream$ore_fe + stream$ore_oxygen + stream$ore_carbon + stream$ore_gangue)) / Math.max(stream$ore_mass, nameplate$hbi / 1000000); // Ore: parts against mass [1]
  const closure$tailings_parts = s[196] = (stream$tailings_mass - (stream$tailings_fe + stream$tailings_oxygen + stream$tailings_carbon + stream$tailings_gangue)) / Math.max(stream$tailings_mass, nameplate$hbi / 1000000); // Tailings: parts against mass [1]
  const closure$concentrate_parts = s[197] = (stream$concentrate_mass - (stream$concentrate_fe + stream$concentrate_oxygen + stream$concentrate_carbon + stream$concentrate_gangue)) / Math.max(stream$concentrate_mass, nameplate$hbi / 1000000); // Concentrate: parts against mass [1]
  const closure$binder_parts = s[198] = (stream$binder_mass - (stream$binder_fe + stream$binder_oxygen + stream$binder_carbon + stream$binder_gangue)) / Math.max(stream$binder_mass, nameplate$hbi / 1000000); // Binder: parts against mass [1]
  const closure$firing_oxygen_parts = s[199] = (stream$firing_oxygen_mass - (stream$firing_oxygen_fe + stream$firing_oxygen_oxygen + stream$firing_oxygen_carbon + stream$firing_oxygen_gangue)) / Math.max(stream$firing_oxygen_mass, nameplate$hbi / 1000000); // Oxygen taken up in firing: parts against mass [1]
  const closure$binder_loss_parts = s[200] = (stream$binder_loss_mass - (stream$binder_loss_fe + stream$binder_loss_oxygen + stream$binder_loss_carbon + stream$binder_loss_gangue)) / Math.max(stream$binder_loss_mass, nameplate$hbi / 1000000); // Binder lost in firing: parts against mass [1]
  const closure$pellets_own_parts = s[201] = (stream$pellets_own_mass - (stream$pellets_own_fe + stream$pellets_own_oxygen + stream$pellets_own_carbon + stream$pellets_own_gangue)) / Math.max(stream$pellets_own_mass, nameplate$hbi / 1000000); // Own pellets: parts against mass [1]
  const closure$pellets_bought_parts = s[202] = (stream$pellets_bought_mass - (stream$pellets_bought_fe + stream$pellets_bought_oxygen + stream$pellets_bought_carbon + stream$pellets_bought_gangue)) / Math.max(stream$pellets_bought_mass, nameplate$hbi / 1000000); // Bought pellets: parts against mass [1]
  const closure$pellets_screened_parts = s[203] = (stream$pellets_screened_mass - (stream$pellets_screened_fe + stream$pellets_screened_oxygen + stream$pellets_screened_carbon + stream$pellets_screened_gangue)) / Math.max(stream$pellets_screened_mass, nameplate$hbi / 1000000); // Pellets to the screen: parts against mass [1]
  const closure$fines_parts = s[204] = (stream$fines_mass - (stream$fines_fe + stream$fines_oxygen + stream$fines_carbon + stream$fines_gangue)) / Math.max(stream$fines_mass, nameplate$hbi / 1000000); // Fines, fired again: parts against mass [1]
  const closure$charge_parts = s[205] = (stream$charge_mass - (stream$charge_fe + stream$charge_oxygen + stream$charge_carbon + stream$charge_gangue)) / Math.max(stream$charge_mass, nameplate$hbi / 1000000); // Pellets charged: parts against mass [1]
  const closure$dust_parts = s[206] = (stream$dust_mass - (stream$dust_fe + stream$dust_oxygen + stream$dust_carbon + stream$dust_gangue)) / Math.max(stream$dust_mass, nameplate$hbi / 1000000); // Dust: parts against mass [1]
  const closure$gas_carbon_parts = s[207] = (stream$gas_carbon_mass - (stream$gas_carbon_fe + stream$gas_carbon_oxygen + stream$gas_carbon_carbon + stream$gas_carbon_gangue)) / Math.max(stream$gas_carbon_mass, nameplate$hbi / 1000000); // Carbon of the reduction gas: parts against mass [1]
  const closure$top_oxygen_parts = s[208] = (stream$top_oxygen_mass - (stream$top_oxygen_fe + stream$top_oxygen_oxygen + stream$top_oxygen_carbon + stream$top_oxygen_gangue)) / Math.max(stream$top_oxygen_mass, nameplate$hbi / 1000000); // Oxygen removed, in the off-gas: parts against mass [1]
  const closure$top_carbon_parts = s[209] = (stream$top_carbon_mass - (stream$top_carbon_fe + stream$top_carbon_oxygen + stream$top_carbon_carbon + stream$top_carbon_gangue)) / Math.max(stream$top_carbon_mass, nameplate$hbi / 1000000); // Carbon in the off-gas: parts against mass [1]
  const closure$reduced_iron_parts = s[210] = (stream$reduced_iron_mass - (stream$reduced_iron_fe + stream$reduced_iron_oxygen + stream$reduced_iron_carbon + stream$reduced_iron_gangue)) / Math.max(stream$reduced_iron_mass, nameplate$hbi / 1000000); // Reduced iron: parts against mass [1]
  const closure$briquette_loss_parts = s[211] = (stream$briquette_loss_mass - (stream$briquette_loss_fe + stream$briquette_loss_oxygen + stream$briquette_loss_carbon + stream$briquette_loss_gangue)) / Math.max(stream$briquette_loss_mass, nameplate$hbi / 1000000); // Lost in briquetting: parts against mass [1]
  const closure$hbi_parts = s[212] = (stream$hbi_mass - (stream$hbi_fe + stream$hbi_oxygen + stream$hbi_carbon + stream$hbi_gangue)) / Math.max(stream$hbi_mass, nameplate$hbi / 1000000); // HBI: parts against mass [1]
  const nameplate$gas_pellets = s[219] = nameplate$pellets_own * pellet$fuel; // Gas of the pellet plant, at nameplate [GJ/y]
  const nameplate$gas = s[220] = nameplate$gas_reduction + nameplate$gas_pellets; // Natural gas, at nameplate [GJ/y]
  const nameplate$hydrogen_per_hbi = s[221] = 2 * 1.008 / 15.999 * nameplate$oxygen_removed * reduction$hydrogen_share * (1 + reduction$hydrogen_loss) + reduction$hydrogen_heater * reduction$gas_heat / energy$hydrogen_heat; // Hydrogen per HBI, at nameplate [t H2/t HBI]
  const nameplate$hydrogen = s[222] = nameplate$hbi * nameplate$hydrogen_per_hbi; // Hydrogen, at nameplate [t H2/y]
  const nameplate$power_mine = s[223] = nameplate$moved * mine$power; // Electricity of the mine, at nameplate [kWh/y]
  const nameplate$power_concentrator = s[224] = nameplate$ore * concentrate$power; // Electricity of the concentrator, at nameplate [kWh/y]
  const nameplate$power_pellets = s[225] = nameplate$pellets_own * pellet$power; // Electricity of the pellet plant, at nameplate [kWh/y]
  const nameplate$power_reduction = s[226] = nameplate$hbi * reduction$power; // Electricity of reduction and briquetting, at nameplate [kWh/y]
  const nameplate$power = s[227] = nameplate$power_mine + nameplate$power_concentrator + nameplate$power_pellets + nameplate$power_reduction; // Electricity, at nameplate [kWh/y]
  const nameplate$water_concentrator = s[228] = nameplate$ore * concentrate$water; // Water of the concentrator, at nameplate [m3/y]
  const nameplate$water_reduction = s[229] = nameplate$hbi * reduction$water; // Water of reduction and briquetting, at nameplate [m3/y]
  const nameplate$water = s[230] = nameplate$water_concentrator + nameplate$water_reduction; // Water, at nameplate [m3/y]
  const energy$gas_volume = s[231] = nameplate$gas / energy$gas_lhv * constant$m3_per_thousand; // Natural gas by volume, at nameplate [m3/y]
  const energy$gas_hourly = s[232] = energy$gas_volume / project$hours; // Natural gas an hour, at nameplate [m3/h]
  const energy$power_load = s[233] = nameplate$power / project$hours / constant$kwh_per_mwh; // Mean electric load (MW), at nameplate [MWh/h]
  const energy$water_per_hbi = s[234] = nameplate$water / nameplate$hbi; // Water per HBI, at nameplate [m3/t HBI]
  const energy$water_hourly = s[235] = nameplate$water / project$hours; // Water an hour, at nameplate [m3/h]
  const energy$power_per_hbi = s[236] = nameplate$ore / nameplate$hbi * (1 + mine$strip_ratio) * mine$power + nameplate$ore / nameplate$hbi * concentrate$power + nameplate$pellets_own / nameplate$hbi * pellet$power + reduction$power; // Electricity per HBI, at nameplate [kWh/t HBI]
  const energy$supplied = s[237] = reduction$gas_per_hbi + nameplate$hydrogen_per_hbi * energy$hydrogen_heat; // Energy supplied to reduction [GJ/t HBI]
  const energy$gas_price = s[238] = energy$gas_tariff / energy$fx / energy$gas_lhv; // Gas price [US$/GJ]
  const energy$power_price = s[239] = (energy$power_tariff * (1 - energy$renewable_share) + energy$renewable_tariff * energy$renewable_share) / energy$fx; // Electricity price [US$/kWh]
  const carbon$power_factor = s[240] = carbon$grid_factor * (1 - energy$renewable_share) + carbon$renewable_factor * energy$renewable_share; // CO2 of the electricity bought [t CO2/MWh]
  const nameplate$co2_pellets = s[242] = nameplate$gas_pellets * carbon$gas_factor; // CO2 of own pellets, at nameplate [t CO2/y]
  const nameplate$co2_scope_1 = s[243] = nameplate$co2_reduction + nameplate$co2_pellets; // Direct CO2 (scope 1), at nameplate [t CO2/y]
  const nameplate$co2_scope_2 = s[244] = nameplate$power * carbon$power_factor / constant$kwh_per_mwh; // CO2 of electricity (scope 2), at nameplate [t CO2/y]
  const nameplate$co2_hydrogen = s[245] = nameplate$hydrogen * carbon$hydrogen_factor; // CO2 upstream of hydrogen, at nameplate [t CO2/y]
  const carbon$intensity = s[246] = nameplate$co2_scope_1 / nameplate$hbi; // Direct CO2 per HBI [t CO2/t HBI]
  const carbon$intensity_total = s[247] = (nameplate$co2_scope_1 + nameplate$co2_scope_2) / nameplate$hbi; // Direct CO2 and CO2 of electricity per HBI [t CO2/t HBI]
  const carbon$intensity_fe = s[248] = carbon$intensity_total / nameplate$hbi_fe; // Direct CO2 and CO2 of electricity per Fe of HBI [t CO2/t Fe]
  const carbon$bf_bof_ratio = s[249] = carbon$intensity_fe / carbon$bf_bof; // HBI against blast furnace and converter, per tonne of iron [1]
  const carbon$eaf_stage = s[250] = carbon$eaf_power * carbon$eaf_grid_factor / constant$kwh_per_mwh + carbon$eaf_direct; // CO2 of the electric arc furnace, carbon of HBI apart [t CO2/t steel]
  const nameplate$steel = s[251] = nameplate$hbi * nameplate$hbi_fe * carbon$eaf_yield; // Steel that the HBI makes in an electric arc furnace, at nameplate [t steel/y]
  const nameplate$co2_furnace = s[252] = nameplate$steel * carbon$eaf_stage + nameplate$hbi * reduction$carbon * ((12.011 + 2 * 15.999) / 12.011); // CO2 of the electric arc furnace, at nameplate [t CO2/y]
  const nameplate$co2_steel = s[253] = nameplate$co2_scope_1 + nameplate$co2_scope_2 + nameplate$co2_furnace; // CO2 from ore to steel, at nameplate [t CO2/y]
  const nameplate$co2_avoided = s[254] = nameplate$steel * carbon$bf_bof - nameplate$co2_steel; // CO2 avoided against blast furnace and converter, at nameplate [t CO2/y]
  const carbon$steel_intensity = s[255] = nameplate$co2_steel / nameplate$steel; // CO2 per steel by HBI and electric arc furnace [t CO2/t steel]
  const carbon$steel_ratio = s[256] = carbon$steel_intensity / carbon$bf_bof; // HBI and electric arc furnace against blast furnace and converter, per tonne of steel [1]
  const market$route_difference = s[259] = market$share_marmara * market$marmara_difference + market$share_local * market$local_difference + market$share_caspian * market$caspian_difference; // Price difference of the routes against Italy, average [US$/t HBI]
  const logistics$to_ship = s[260] = logistics$rail + logistics$port; // Rail and port to a Black Sea ship [US$/t HBI]
  const logistics$freight = s[261] = market$share_italy * (logistics$to_ship + logistics$sea_italy) + market$share_marmara * (logistics$to_ship + logistics$sea_marmara) + market$share_local * logistics$local + market$share_caspian * logistics$caspian; // Freight, average of the routes, base-year prices [US$/t HBI]
  const nameplate$quality = s[262] = 0 + market$fe_adjustment * 100 * (nameplate$hbi_fe - market$fe_reference) - market$metallisation_adjustment * 100 * Math.max(0, market$metallisation_reference - reduction$metallisation); // Quality adjustment of the price, base-year prices, at nameplate [US$/t HBI]
  const nameplate$price = s[263] = market$hbi_price + nameplate$quality + market$route_difference; // Realised price, base-year prices, at nameplate [US$/t HBI]
  const nameplate$netback = s[264] = nameplate$price - logistics$freight; // Price at the plant gate, base-year prices, at nameplate [US$/t HBI]
  const cost$pellet_delivered = s[265] = market$pellet_index + market$pellet_premium + logistics$pellet_inbound; // Bought pellets delivered, base-year prices [US$/t pellet]
  const nameplate$cost_mining = s[266] = nameplate$moved * cost$mining * (1 - cost$fixed_share); // Mining, at nameplate [US$/y]
  const nameplate$cost_concentrator = s[267] = nameplate$ore * cost$concentrator * (1 - cost$fixed_share); // Concentrator, at nameplate [US$/y]
  const nameplate$cost_haul = s[268] = nameplate$concentrate * logistics$concentrate_haul; // Haul of concentrate, at nameplate [US$/y]
  const nameplate$cost_pelletising = s[269] = nameplate$pellets_own * cost$pelletising * (1 - cost$fixed_share); // Pelletising, at nameplate [US$/y]
  const nameplate$cost_consumables = s[270] = nameplate$hbi * cost$consumables; // Reduction consumables, at nameplate [US$/y]
  const nameplate$cost_gas = s[271] = nameplate$gas * energy$gas_price; // Natural gas, at nameplate [US$/y]
  const nameplate$cost_power = s[272] = nameplate$power * energy$power_price; // Electricity, at nameplate [US$/y]
  const nameplate$cost_hydrogen = s[273] = nameplate$hydrogen * energy$hydrogen_price * constant$kg_per_t; // Hydrogen, at nameplate [US$/y]
  const nameplate$cost_water = s[274] = nameplate$water * energy$water_price; // Water, at nameplate [US$/y]
  const nameplate$cost_pellets_bought = s[275] = nameplate$pellets_bought * cost$pellet_delivered; // Bought pellets, at nameplate [US$/y]
  const nameplate$cost_fixed_handling = s[276] = cost$fixed_share * (nameplate$moved * cost$mining + nameplate$ore * cost$concentrator + nameplate$pellets_own * cost$pelletising); // Fixed part of mining, concentrator and pelletising, at nameplate [US$/y]
  const nameplate$cost_maintenance = s[277] = project$hbi_capacity * cost$maintenance; // Reduction maintenance, at nameplate [US$/y]
  const nameplate$cost_administration = s[278] = cost$administration; // Administration, at nameplate [US$/y]
  const nameplate$cost_labour = s[279] = labour$headcount * labour$pay * (1 + labour$employer_charge); // Labour with employer's charges, at nameplate [US$/y]
  const nameplate$cost_variable = s[280] = nameplate$cost_mining + nameplate$cost_concentrator + nameplate$cost_haul + nameplate$cost_pelletising + nameplate$cost_consumables + nameplate$cost_gas + nameplate$cost_power + nameplate$cost_hydrogen + nameplate$cost_water + nameplate$cost_pellets_bought; // Variable cost, at nameplate [US$/y]
  const nameplate$cost_fixed = s[281] = nameplate$cost_fixed_handling + nameplate$cost_maintenance + nameplate$cost_administration + nameplate$cost_labour; // Fixed cost, at nameplate [US$/y]
  const nameplate$cost_carbon = s[282] = nameplate$co2_scope_1 * carbon$domestic_price; // Domestic carbon price, at nameplate [US$/y]
  const nameplate$cost = s[283] = nameplate$cost_variable + nameplate$cost_fixed + nameplate$cost_carbon; // Ex-works cost, at nameplate [US$/y]
  const cost$ex_works = s[284] = nameplate$cost / nameplate$hbi; // Ex-works cost at nameplate, base-year prices [US$/t HBI]
  const cost$delivered = s[285] = cost$ex_works + logistics$freight; // Delivered cost (C1) at nameplate, base-year prices [US$/t HBI]
  const nameplate$freight = s[286] = nameplate$hbi * logistics$freight; // Freight, at nameplate [US$/y]
  const nameplate$mining_tax = s[287] = nameplate$ore * tax$ore_value * tax$mining_rate; // Mining tax, at nameplate [US$/y]
  const capital$cost_mine = s[291] = capital$mine_concentrator * nameplate$concentrate; // Mine and concentrator, base-year prices [US$]
  const capital$cost_pellet = s[292] = capital$pellet * nameplate$pellets_own; // Pellet plant, base-year prices [US$]
  const capital$direct = s[294] = capital$cost_mine + capital$cost_pellet + capital$infrastructure; // Direct cost apart from the HBI plant [US$]
  const capital$owner = s[295] = capital$direct * capital$owner_share; // Owner's cost [US$]
  const capital$reserve = s[296] = capital$direct * capital$contingency; // Contingency [US$]
  const capital$cost_hbi = s[293] = capital$hbi * capital$hbi_reference * Math.pow(project$hbi_capacity / capital$hbi_reference, capital$hbi_exponent); // HBI plant, base-year prices [US$]
  const capital$bottom_up = s[297] = capital$direct + capital$owner + capital$reserve + capital$cost_hbi; // Capital, bottom-up [US$]
  const capital$base = s[298] = ((capital$announced === 1) ? capital$total : capital$bottom_up) * capital$overrun; // Capital with overrun, base-year prices [US$]
  const capital$duty_share = s[300] = capital$duty_due * tax$import_duty * depreciation$share_machinery; // Import duty per capital [1]
  const nameplate$sustaining = s[288] = capital$base * capital$sustaining * (1 + capital$duty_share); // Sustaining capital of a normal year, base-year prices [US$/y]
  const cost$sustained = s[289] = cost$delivered + (nameplate$mining_tax + nameplate$sustaining) / nameplate$hbi; // All-in sustaining cost at nameplate, base-year prices [US$/t HBI]
  const nameplate$ebitda = s[290] = nameplate$hbi * (nameplate$price - cost$delivered); // EBITDA of a nameplate year, base-year prices [US$/y]
  const buildings$share = s[304] = depreciation$share_buildings / (1 + capital$duty_share); // Buildings: share of capital with its import duty [1]
  const machinery$share = s[306] = depreciation$share_machinery * (1 + capital$duty_due * tax$import_duty) / (1 + capital$duty_share); // Machinery: share of capital with its import duty [1]
  const preparatory$share = s[308] = depreciation$share_preparatory / (1 + capital$duty_share); // Preparatory works: share of capital with its import duty [1]
  const tax$rate = s[314] = (tax$psa === 1) ? tax$psa_profit_rate : tax$profit_rate; // Profit tax rate of the regime [1]
  const vat$construction_lag = s[316] = tax$vat_refund_days_construction / calendar$days / calendar$year; // Periods until VAT on construction is refunded [1]
}

function project_2(x, T, s, a, n) {
  const project$life_cap = x[3];
  const project$claim_capital = x[6];
  const project$claim_jobs = x[9];
  const project$claim_life = x[10];
  const project$claim_concentrate = x[11];
  const project$claim_ore = x[12];
  const project$claim_ore_hbi = x[13];
  const project$claim_hbi = x[14];
  const concentrate$recovery = x[25];
  const concentrate$magnetic_share = x[26];
  const concentrate$magnetite_share = x[27];
  const pellet$binder = x[36];
  const pellet$binder_loi = x[37];
  const reduction$metallisation = x[42];
  const reduction$carbon = x[43];
  const reduction$gas = x[47];
  const reduction$gas_heat = x[48];
  const reduction$hydrogen_share = x[49];
  const carbon$gas_factor = x[65];
  const market$spec_fe_total = x[84];
  const market$spec_fe_metallic = x[85];
  const market$spec_metallisation_low = x[86];
  const market$spec_metallisation_high = x[87];
  const market$spec_carbon_low = x[88];
  const market$spec_carbon_high = x[89];
  const market$spec_sulphur = x[90];
  const labour$headcount = x[119];
  const labour$indirect_multiplier = x[124];
  const tax$vat_refund_days = x[162];
  const tax$interest_wht = x[165];
  const tax$interest_gross_up = x[166];
  const tax$premium_wht = x[167];
  const debt$gearing = x[187];
  const debt$dscr_target = x[188];
  const debt$dscr_lockup = x[189];
  const debt$dscr_default = x[190];
  const debt$grace_years = x[193];
  const debt$base_rate = x[195];
  const debt$eca_margin = x[196];
  const debt$eca_tenor = x[197];
  const debt$eca_content = x[201];
  const debt$eca_content_required = x[202];
  const debt$eca_premium = x[203];
  const debt$commercial_margin = x[208];
  const debt$commercial_tenor = x[209];
  const partners$state_paid = x[213];
  const partners$state_carried = x[214];
  const partners$state_free = x[215];
  const partners$fonte_share = x[216];
  const partners$metal_carried = x[217];
  const calendar$year = s[0];
  const calendar$days = s[1];
  const ore$feed_grade = s[5];
  const ore$per_hbi = s[6];
  const ore$life = s[12];
  const concentrate$fe = s[40];
  const concentrate$fe_limit = s[41];
  const concentrate$mass_yield = s[42];
  const concentrate$tailings_grade = s[43];
  const pellet$own_fe = s[52];
  const pellet$own_gangue = s[53];
  const pellet$bought_gangue = s[54];
  const pellet$acid_gangue = s[55];
  const nameplate$hbi_fe = s[65];
  const nameplate$hbi_metallic_fe = s[66];
  const nameplate$pellets_per_hbi = s[70];
  const nameplate$hbi_sulphur = s[77];
  const reduction$energy_floor = s[78];
  const closure$concentrator_mass = s[169];
  const closure$concentrator_fe = s[170];
  const closure$concentrator_oxygen = s[171];
  const closure$concentrator_gangue = s[172];
  const closure$pellet_plant_mass = s[173];
  const closure$pellet_plant_fe = s[174];
  const closure$pellet_plant_oxygen = s[175];
  const closure$pellet_plant_gangue = s[176];
  const closure$blending_mass = s[177];
  const closure$blending_fe = s[178];
  const closure$blending_oxygen = s[179];
  const closure$blending_gangue = s[180];
  const closure$screen_mass = s[181];
  const closure$screen_fe = s[182];
  const closure$screen_oxygen = s[183];
  const closure$screen_gangue = s[184];
  const closure$furnace_mass = s[185];
  const closure$furnace_fe = s[186];
  const closure$furnace_oxygen = s[187];
  const closure$furnace_carbon = s[188];
  const closure$furnace_gangue = s[189];
  const closure$briquetting_mass = s[190];
  const closure$briquetting_fe = s[191];
  const closure$briquetting_oxygen = s[192];
  const closure$briquetting_carbon = s[193];
  const closure$briquetting_gangue = s[194];
  const closure$ore_parts = s[195];
  const closure$tailings_parts = s[196];
  const closure$concentrate_parts = s[197];
  const closure$binder_parts = s[198];
  const closure$firing_oxygen_parts = s[199];
  const closure$binder_loss_parts = s[200];
  const closure$pellets_own_parts = s[201];
  const closure$pellets_bought_parts = s[202];
  const closure$pellets_screened_parts = s[203];
  const closure$fines_parts = s[204];
  const closure$charge_parts = s[205];
  const closure$dust_parts = s[206];
  const closure$gas_carbon_parts = s[207];
  const closure$top_oxygen_parts = s[208];
  const closure$top_carbon_parts = s[209];
  const closure$reduced_iron_parts = s[210];
  const closure$briquette_loss_parts = s[211];
  const closure$hbi_parts = s[212];
  const energy$supplied = s[237];
  const carbon$supplied = s[257];
  const capital$base = s[298];
  const debt$payments = s[330];
  const debt$flat = s[331];
  const debt$part_first = s[332];
  const debt$part_second = s[333];
  const eca$repayments = s[338];
  const commercial$repayments = s[342];
  const eca$payments = s[343];
  const commercial$payments = s[348];
  const fonte$carried = s[406];
  const rule$tolerance = s[472];
  const check$tolerance = s[551];
  const vat$operation_lag = s[317] = tax$vat_refund_days / calendar$days / calendar$year; // Periods until VAT on operation is refunded [1]
  const debt$gross_up = s[334] = (tax$interest_gross_up === 1) ? 1 / (1 - tax$interest_wht) : 1; // Interest paid per interest that the lender keeps [1]
  const eca$rate = s[335] = (debt$base_rate + debt$eca_margin) * debt$gross_up; // Covered tranche: rate the borrower pays [1/y]
  const eca$rate_first = s[336] = eca$rate * calendar$year * debt$part_first; // Covered tranche: interest of the first payment's part of the year [1]
  const eca$rate_second = s[337] = eca$rate * calendar$year * debt$part_second; // Covered tranche: interest of the second payment's part of the year [1]
  const commercial$rate = s[339] = (debt$base_rate + debt$commercial_margin) * debt$gross_up; // Commercial tranche: rate the borrower pays [1/y]
  const commercial$rate_first = s[340] = commercial$rate * calendar$year * debt$part_first; // Commercial tranche: interest of the first payment's part of the year [1]
  const commercial$rate_second = s[341] = commercial$rate * calendar$year * debt$part_second; // Commercial tranche: interest of the second payment's part of the year [1]
  const eca$annuity = s[344] = (eca$rate_first * eca$payments < debt$flat) ? (1 + eca$rate_first * (eca$payments + 1) / 2) / eca$repayments : debt$payments * eca$rate_first / (1 - Math.pow(1 + eca$rate_first, -eca$payments)); // Covered tranche: yearly service of a dollar repaid by annuity [1]
  const commercial$annuity = s[349] = (commercial$rate_first * commercial$payments < debt$flat) ? (1 + commercial$rate_first * (commercial$payments + 1) / 2) / commercial$repayments : debt$payments * commercial$rate_first / (1 - Math.pow(1 + commercial$rate_first, -commercial$payments)); // Commercial tranche: yearly service of a dollar repaid by annuity [1]
  const eca$content = s[353] = (debt$eca_content_required > 0) ? Math.min(1, debt$eca_content / debt$eca_content_required) : 1; // Share of the covered contract that is insured [1]
  const debt$premium_rate = s[364] = debt$eca_premium * ((tax$interest_gross_up === 1) ? 1 / (1 - tax$premium_wht) : 1); // Insurance premium with withholding borne by the borrower [1]
  const state_equity$share = s[401] = partners$state_paid + partners$state_carried + partners$state_free; // State (AzerGold, DDF): share [1]
  const fonte$share = s[402] = (1 - state_equity$share) * partners$fonte_share; // Fonte GreenMet: share [1]
  const metal$share = s[403] = 1 - state_equity$share - fonte$share; // Azerbaijan Metal Company: share [1]
  const partners$funding = s[404] = 1 - partners$state_free; // Shares that owe contributions [1]
  const partners$carriers = s[405] = fonte$share + ((partners$metal_carried === 1) ? 0 : metal$share); // Shares that carry others [1]
  const fonte$carries = s[407] = fonte$share / partners$carriers; // Fonte GreenMet: share of the carry it provides [1]
  const fonte$funded = s[408] = fonte$share / partners$funding; // Fonte GreenMet: share of contributions it owes [1]
  const fonte$carried_dividends = s[409] = (fonte$share > 0) ? fonte$carried / fonte$share : 0; // Fonte GreenMet: carried part of its dividends [1]
  const fonte$carried_capital = s[410] = (fonte$funded > 0) ? fonte$carried / partners$funding / fonte$funded : 0; // Fonte GreenMet: carried part of what it owes and receives back of share capital [1]
  const metal$carried = s[411] = (partners$metal_carried === 1) ? metal$share : 0; // Azerbaijan Metal Company: share carried by others [1]
  const metal$carries = s[412] = (partners$metal_carried === 1) ? 0 : metal$share / partners$carriers; // Azerbaijan Metal Company: share of the carry it provides [1]
  const metal$funded = s[413] = metal$share / partners$funding; // Azerbaijan Metal Company: share of contributions it owes [1]
  const metal$carried_dividends = s[414] = (metal$share > 0) ? metal$carried / metal$share : 0; // Azerbaijan Metal Company: carried part of its dividends [1]
  const metal$carried_capital = s[415] = (metal$funded > 0) ? metal$carried / partners$funding / metal$funded : 0; // Azerbaijan Metal Company: carried part of what it owes and receives back of share capital [1]
  const state_equity$carried = s[416] = partners$state_carried; // State (AzerGold, DDF): share carried by others [1]
  const state_equity$funded = s[418] = (partners$state_paid + partners$state_carried) / partners$funding; // State (AzerGold, DDF): share of contributions it owes [1]
  const state_equity$carried_dividends = s[419] = (state_equity$share > 0) ? state_equity$carried / state_equity$share : 0; // State (AzerGold, DDF): carried part of its dividends [1]
  const state_equity$carried_capital = s[420] = (state_equity$funded > 0) ? state_equity$carried / partners$funding / state_equity$funded : 0; // State (AzerGold, DDF): carried part of what it owes and receives back of share capital [1]
  const state$jobs = s[447] = labour$headcount; // Direct jobs [person]
  const state$jobs_indirect = s[448] = labour$headcount * labour$indirect_multiplier; // Indirect jobs [person]
  const state$jobs_total = s[449] = state$jobs + state$jobs_indirect; // Direct and indirect jobs [person]
  const claim$pellet_concentrate = s[452] = project$claim_concentrate * (1 + pellet$binder * (1 - pellet$binder_loi)) / (1 - (1.5 * (15.999 / 55.845) - 4 / 3 * (15.999 / 55.845)) * concentrate$magnetite_share * project$claim_concentrate); // Concentrate that a pellet of the claimed concentrate grade needs [t Fe/t concentrate]
  const claim$hbi_pellet = s[453] = (project$claim_hbi > 0) ? 1 / ((1 - reduction$carbon) / project$claim_hbi + (1.5 * (15.999 / 55.845) - (1 - reduction$metallisation) * (15.999 / 55.845))) : 0; // Pellet that HBI of the claimed Fe needs [t Fe/t pellet]
  const claim$hbi_concentrate = s[454] = claim$hbi_pellet * (1 + pellet$binder * (1 - pellet$binder_loi)) / (1 - (1.5 * (15.999 / 55.845) - 4 / 3 * (15.999 / 55.845)) * concentrate$magnetite_share * claim$hbi_pellet); // Concentrate that HBI of the claimed Fe needs [t Fe/t concentrate]
  const claim$ore_hbi = s[455] = project$claim_ore / ore$per_hbi; // HBI that the claimed ore makes [t HBI/y]
  const claim$hbi_ore = s[456] = project$claim_ore_hbi * ore$per_hbi; // Ore that the claimed HBI needs [t ore/y]
  const claim$life_ratio = s[457] = (project$claim_life > 0) ? ore$life / project$claim_life : 0; // Reserve life: model against claim [1]
  const claim$concentrate_ratio = s[458] = (project$claim_concentrate > 0) ? concentrate$fe / project$claim_concentrate : 0; // Concentrate grade: model against claim [1]
  const claim$pellet_ratio = s[459] = (project$claim_concentrate > 0) ? claim$pellet_concentrate / project$claim_concentrate : 0; // Concentrate for a pellet of the claimed grade: model against claim [1]
  const claim$hbi_ratio = s[460] = (project$claim_hbi > 0) ? nameplate$hbi_fe / project$claim_hbi : 0; // Fe of HBI: model against claim [1]
  const claim$capital_ratio = s[461] = (project$claim_capital > 0) ? capital$base / project$claim_capital : 0; // Capital: model against claim [1]
  const claim$jobs_ratio = s[468] = (project$claim_jobs > 0) ? state$jobs_total / project$claim_jobs : 0; // Jobs, direct and indirect: model against claim [1]
  const claim$jobs_direct_ratio = s[469] = (project$claim_jobs > 0) ? state$jobs / project$claim_jobs : 0; // Jobs, direct only: model against claim [1]
  const claim$ore_hbi_ratio = s[470] = (project$claim_ore_hbi > 0) ? claim$ore_hbi / project$claim_ore_hbi : 0; // Plan of 2024: HBI of its ore: model against claim [1]
  const claim$hbi_ore_ratio = s[471] = (project$claim_ore > 0) ? claim$hbi_ore / project$claim_ore : 0; // Plan of 2024: ore of its HBI: model against claim [1]
  const rule$ben_1 = s[477] = (ore$feed_grade <= 0) || (concentrate$fe <= ore$feed_grade) ? 1 : 0; // E-BEN-1: Concentrate is no richer than the feed [flag]
  const rule$ben_2 = s[478] = concentrate$fe > concentrate$fe_limit * (1 + rule$tolerance) ? 1 : 0; // E-BEN-2: Concentrate is richer than its pure oxides [flag]
  const rule$ben_4 = s[479] = concentrate$mass_yield >= 1 ? 1 : 0; // E-BEN-4: Concentrate is as much as the ore or more [flag]
  const rule$ben_5 = s[480] = (concentrate$tailings_grade < 0) || (concentrate$tailings_grade >= ore$feed_grade) ? 1 : 0; // E-BEN-5: Tailings grade is negative or above the feed [flag]
  const rule$ben_6 = s[481] = concentrate$recovery > concentrate$magnetic_share * (1 + rule$tolerance) ? 1 : 0; // E-BEN-6: More iron is recovered than is magnetic [flag]
  const rule$pel_1 = s[482] = pellet$own_gangue < -rule$tolerance ? 1 : 0; // E-PEL-1: Own pellets are richer than pure hematite [flag]
  const rule$dr_1 = s[483] = pellet$bought_gangue < -rule$tolerance ? 1 : 0; // E-DR-1: Bought pellets are richer than pure hematite [flag]
  const rule$dr_4 = s[484] = energy$supplied < reduction$energy_floor ? 1 : 0; // E-DR-4: Energy supplied is below the heat of reaction [flag]
  const rule$dr_5 = s[485] = carbon$supplied < reduction$carbon ? 1 : 0; // E-DR-5: Carbon supplied is less than HBI holds [flag]
  const rule$dr_6 = s[486] = reduction$gas_heat > reduction$gas ? 1 : 0; // E-DR-6: Heating gas is more than all gas [flag]
  const rule$debt_1 = s[487] = (debt$gearing > 0) && (debt$eca_tenor > project$life_cap) ? 1 : 0; // E-DEBT-1: Covered tenor runs beyond operation [flag]
  const rule$debt_2 = s[488] = (debt$gearing > 0) && (debt$commercial_tenor > project$life_cap) ? 1 : 0; // E-DEBT-2: Commercial tenor runs beyond operation [flag]
  const rule$debt_3 = s[489] = (debt$gearing > 0) && (debt$grace_years >= Math.min(debt$eca_tenor, debt$commercial_tenor)) ? 1 : 0; // E-DEBT-3: Grace leaves no year of repayment [flag]
  const rule$par_1 = s[491] = partners$state_paid + partners$state_carried + partners$state_free >= 1 ? 1 : 0; // E-PAR-1: The state holds the whole equity [flag]
  const rule$par_2 = s[492] = (partners$metal_carried === 1) && (partners$fonte_share <= 0) ? 1 : 0; // E-PAR-2: Nobody carries the carried shares [flag]
  const warning$pellet_grade = s[493] = pellet$own_fe < 0.66 ? 1 : 0; // W-PEL-2: Own pellets are below direct-reduction grade [flag]
  const warning$pellet_gangue = s[494] = pellet$acid_gangue > 0.03 ? 1 : 0; // W-PEL-2: Own pellets hold more than 3 % of SiO2 and Al2O3 [flag]
  const warning$carbon_source = s[495] = (reduction$gas - reduction$gas_heat) * (1 - reduction$hydrogen_share) * carbon$gas_factor / ((12.011 + 2 * 15.999) / 12.011) < reduction$carbon ? 1 : 0; // W-C-SOURCE: Reducing gas brings less carbon than HBI holds [flag]
  const warning$spec_fe = s[496] = nameplate$hbi_fe < market$spec_fe_total - rule$tolerance ? 1 : 0; // W-SPEC: HBI is below the total Fe of the specification [flag]
  const warning$spec_metallic = s[497] = nameplate$hbi_metallic_fe < market$spec_fe_metallic - rule$tolerance ? 1 : 0; // W-SPEC: HBI is below the metallic Fe of the specification [flag]
  const warning$spec_metallisation_low = s[498] = reduction$metallisation < market$spec_metallisation_low ? 1 : 0; // W-SPEC: Metallisation is below the specification [flag]
  const warning$spec_metallisation_high = s[499] = reduction$metallisation > market$spec_metallisation_high ? 1 : 0; // W-SPEC: Metallisation is above the specification [flag]
  const warning$spec_carbon_low = s[500] = reduction$carbon < market$spec_carbon_low ? 1 : 0; // W-SPEC: Carbon is below the specification [flag]
  const warning$spec_carbon_high = s[501] = reduction$carbon > market$spec_carbon_high ? 1 : 0; // W-SPEC: Carbon is above the specification [flag]
  const warning$spec_sulphur = s[502] = nameplate$hbi_sulphur > market$spec_sulphur + rule$tolerance ? 1 : 0; // W-SPEC: Sulphur is above the specification [flag]
  const warning$pellet_ratio = s[503] = (nameplate$pellets_per_hbi < 1.36) || (nameplate$pellets_per_hbi > 1.52) ? 1 : 0; // W-RATIO: Pellets per HBI are outside 1.36 to 1.52 [flag]
  const warning$ore_ratio = s[504] = (ore$per_hbi < 2.3) || (ore$per_hbi > 4.5) ? 1 : 0; // W-RATIO: Ore per HBI of own pellets is outside 2.3 to 4.5 [flag]
  const warning$life = s[510] = ore$life < project$life_cap ? 1 : 0; // W-LIFE: The ore ends before the life cap [flag]
  const warning$default_above_lockup = s[520] = (debt$gearing > 0) && (debt$dscr_default > debt$dscr_lockup) ? 1 : 0; // W-DEBT-COVENANT: The default covenant is above lock-up [flag]
  const warning$lockup_above_target = s[521] = (debt$gearing > 0) && (debt$dscr_lockup > debt$dscr_target) ? 1 : 0; // W-DEBT-COVENANT: Lock-up is above the sizing cover [flag]
  const check$concentrator_closes = s[552] = Math.max(Math.abs(closure$concentrator_mass), Math.abs(closure$concentrator_fe), Math.abs(closure$concentrator_oxygen), Math.abs(closure$concentrator_gangue)); // Concentrator: what goes in comes out [1]
  const pass$concentrator_closes = s[553] = Math.abs(check$concentrator_closes) <= check$tolerance ? 1 : 0; // Concentrator: what goes in comes out: holds [flag]
  const check$pellet_plant_closes = s[554] = Math.max(Math.abs(closure$pellet_plant_mass), Math.abs(closure$pellet_plant_fe), Math.abs(closure$pellet_plant_oxygen), Math.abs(closure$pellet_plant_gangue)); // Pellet plant: what goes in comes out [1]
  const pass$pellet_plant_closes = s[555] = Math.abs(check$pellet_plant_closes) <= check$tolerance ? 1 : 0; // Pellet plant: what goes in comes out: holds [flag]
  const check$blending_closes = s[556] = Math.max(Math.abs(closure$blending_mass), Math.abs(closure$blending_fe), Math.abs(closure$blending_oxygen), Math.abs(closure$blending_gangue)); // Blending: what goes in comes out [1]
  const pass$blending_closes = s[557] = Math.abs(check$blending_closes) <= check$tolerance ? 1 : 0; // Blending: what goes in comes out: holds [flag]
  const check$screen_closes = s[558] = Math.max(Math.abs(closure$screen_mass), Math.abs(closure$screen_fe), Math.abs(closure$screen_oxygen), Math.abs(closure$screen_gangue)); // Screen: what goes in comes out [1]
  const pass$screen_closes = s[559] = Math.abs(check$screen_closes) <= check$tolerance ? 1 : 0; // Screen: what goes in comes out: holds [flag]
  const check$furnace_closes = s[560] = Math.max(Math.abs(closure$furnace_mass), Math.abs(closure$furnace_fe), Math.abs(closure$furnace_oxygen), Math.abs(closure$furnace_carbon), Math.abs(closure$furnace_gangue)); // Furnace: what goes in comes out [1]
  const pass$furnace_closes = s[561] = Math.abs(check$furnace_closes) <= check$tolerance ? 1 : 0; // Furnace: what goes in comes out: holds [flag]
  const check$briquetting_closes = s[562] = Math.max(Math.abs(closure$briquetting_mass), Math.abs(closure$briquetting_fe), Math.abs(closure$briquetting_oxygen), Math.abs(closure$briquetting_carbon), Math.abs(closure$briquetting_gangue)); // Briquetting: what goes in comes out [1]
  const pass$briquetting_closes = s[563] = Math.abs(check$briquetting_closes) <= check$tolerance ? 1 : 0; // Briquetting: what goes in comes out: holds [flag]
  const check$streams_add_up = s[564] = Math.max(Math.abs(closure$ore_parts), Math.abs(closure$tailings_parts), Math.abs(closure$concentrate_parts), Math.abs(closure$binder_parts), Math.abs(closure$firing_oxygen_parts), Math.abs(closure$binder_loss_parts), Math.abs(closure$pellets_own_parts), Math.abs(closure$pellets_bought_parts), Math.abs(closure$pellets_screened_parts), Math.abs(closure$fines_parts), Math.abs(closure$charge_parts), Math.abs(closure$dust_parts), Math.abs(closure$gas_carbon_parts), Math.abs(closure$top_oxygen_parts), Math.abs(closure$top_carbon_parts), Math.abs(closure$reduced_iron_parts), Math.abs(closure$briquette_loss_parts), Math.abs(closure$hbi_parts)); // Parts of every stream add up to its mass [1]
  const pass$streams_add_up = s[565] = Math.abs(check$streams_add_up) <= check$tolerance ? 1 : 0; // Parts of every stream add up to its mass: holds [flag]
}

function project_3(x, T, s, a, n) {
  const project$hbi_capacity = x[4];
  const mine$capacity = x[20];
  const mine$strip_ratio = x[21];
  const mine$power = x[22];
  const concentrate$recovery = x[25];
  const concentrate$magnetite_share = x[27];
  const concentrate$power = x[32];
  const concentrate$tailings_density = x[33];
  const concentrate$water = x[34];
  const pellet$binder = x[36];
  const pellet$binder_loi = x[37];
  const pellet$power = x[39];
  const pellet$fuel = x[40];
  const pellet$purchased_grade = x[41];
  const reduction$metallisation = x[42];
  const reduction$carbon = x[43];
  const reduction$screen_loss = x[44];
  const reduction$dust_loss = x[45];
  const reduction$briquette_yield = x[46];
  const reduction$gas_heat = x[48];
  const reduction$hydrogen_share = x[49];
  const reduction$hydrogen_heater = x[50];
  const reduction$hydrogen_loss = x[51];
  const reduction$power = x[52];
  const reduction$water = x[53];
  const energy$hydrogen_price = x[62];
  const energy$water_price = x[63];
  const energy$real_growth = x[64];
  const carbon$gas_factor = x[65];
  const carbon$hydrogen_factor = x[68];
  const carbon$eua_price = x[69];
  const carbon$cbam_seller_share = x[70];
  const carbon$cbam_benchmark = x[71];
  const carbon$domestic_price = x[72];
  const carbon$bf_bof = x[73];
  const carbon$eaf_yield = x[77];
  const market$hbi_price = x[78];
  const market$price_real_growth = x[79];
  const market$fe_adjustment = x[80];
  const market$metallisation_adjustment = x[81];
  const market$fe_reference = x[82];
  const market$metallisation_reference = x[83];
  const market$share_italy = x[91];
  const market$share_local = x[93];
  const logistics$concentrate_haul = x[101];
  const logistics$rail_capacity = x[108];
  const logistics$port_capacity = x[109];
  const cost$mining = x[111];
  const cost$concentrator = x[112];
  const cost$pelletising = x[113];
  const cost$maintenance = x[114];
  const cost$consumables = x[115];
  const cost$administration = x[116];
  const cost$fixed_share = x[117];
  const cost$real_growth = x[118];
  const labour$headcount = x[119];
  const labour$pay = x[120];
  const labour$employer_charge = x[121];
  const labour$employee_charge = x[122];
  const labour$income_tax = x[123];
  const labour$real_growth = x[125];
  const capital$sustaining = x[137];
  const capital$closure = x[138];
  const ramp$tau = x[139];
  const ramp$maximum = x[140];
  const ramp$delay = x[141];
  const tax$ore_value = x[156];
  const tax$vat_rate = x[158];
  const tax$vat_construction = x[159];
  const tax$vat_share = x[160];
  const tax$vat_operating_share = x[161];
  const tax$promotion_relief = x[169];
  const tax$export_duty = x[173];
  const tax$psa = x[174];
  const tax$psa_cost_cap = x[175];
  const tax$psa_state_share = x[176];
  const royalty$base = x[180];
  const tax$rent_threshold = x[183];
  const working_capital$receivable_days = x[184];
  const working_capital$inventory_days = x[185];
  const working_capital$payable_days = x[186];
  const debt$profile = x[191];
  const discount$rate = x[219];
  const discount$equity_rate = x[220];
  const discount$timing = x[221];
  const discount$inflation_usd = x[222];
  const calendar$year = s[0];
  const calendar$days = s[1];
  const ore$run_of_mine = s[4];
  const ore$feed_grade = s[5];
  const ore$per_hbi = s[6];
  const nameplate$ore = s[9];
  const nameplate$moved = s[11];
  const bottleneck$sea_share = s[16];
  const bottleneck$mine = s[17];
  const bottleneck$gas_available = s[18];
  const bottleneck$gas_own = s[20];
  const bottleneck$gas_left = s[21];
  const bottleneck$power_available = s[22];
  const bottleneck$power_own = s[24];
  const bottleneck$power_left = s[25];
  const concentrate$fe = s[40];
  const concentrate$tailings_grade = s[43];
  const pellet$own_fe = s[52];
  const pellet$bought_per_hbi = s[58];
  const nameplate$pellets_own = s[59];
  const energy$hydrogen_heat = s[213];
  const constant$kg_per_t = s[214];
  const constant$kwh_per_mwh = s[215];
  const reduction$gas_per_hbi = s[217];
  const energy$gas_price = s[238];
  const energy$power_price = s[239];
  const carbon$power_factor = s[240];
  const carbon$eaf_stage = s[250];
  const carbon$cbam_start = s[258];
  const market$route_difference = s[259];
  const logistics$freight = s[261];
  const cost$pellet_delivered = s[265];
  const capital$base = s[298];
  const capital$duty_share = s[300];
  const capital$quiet_years = s[302];
  const royalty$price_unit = s[309];
  const royalty$volume_unit = s[310];
  const tax$statutory = s[313];
  const vat$construction_lag = s[316];
  const vat$operation_lag = s[317];
  const debt$part_first = s[332];
  const eca$rate_first = s[336];
  const eca$rate_second = s[337];
  const eca$repayments = s[338];
  const commercial$rate_first = s[340];
  const commercial$rate_second = s[341];
  const commercial$repayments = s[342];
  const eca$annuity = s[344];
  const commercial$annuity = s[349];
  const check$speck = s[523];
  const fixed_1 = 1 + discount$inflation_usd * calendar$year;
  const fixed_2 = 1 + market$price_real_growth * calendar$year;
  const fixed_3 = 1 + cost$real_growth * calendar$year;
  const fixed_4 = 1 + energy$real_growth * calendar$year;
  const fixed_5 = 1 + labour$real_growth * calendar$year;
  const fixed_6 = ramp$delay / calendar$year;
  const fixed_7 = ramp$tau / calendar$year;
  const fixed_8 = project$hbi_capacity * calendar$year;
  const fixed_9 = logistics$rail_capacity * calendar$year / bottleneck$sea_share;
  const fixed_10 = logistics$port_capacity * calendar$year / bottleneck$sea_share;
  const fixed_11 = bottleneck$gas_left / reduction$gas_per_hbi;
  const fixed_12 = bottleneck$power_left / reduction$power;
  const fixed_13 = mine$capacity * calendar$year;
  const fixed_14 = 1 + mine$strip_ratio;
  const fixed_15 = logistics$rail_capacity * calendar$year;
  const fixed_16 = logistics$port_capacity * calendar$year;
  const fixed_17 = 1 + (1.5 * (15.999 / 55.845) - 4 / 3 * (15.999 / 55.845)) * concentrate$magnetite_share * concentrate$fe + pellet$binder * (1 - pellet$binder_loi);
  const fixed_18 = concentrate$fe - ore$feed_grade;
  const fixed_19 = concentrate$fe - concentrate$tailings_grade;
  const fixed_20 = 1 - reduction$carbon;
  const fixed_21 = 1.5 * (15.999 / 55.845) - (1 - reduction$metallisation) * (15.999 / 55.845);
  const fixed_22 = (1 - reduction$metallisation) * (15.999 / 55.845);
  const fixed_23 = 1 / (1 / (1 + 1.5 * (15.999 / 55.845)));
  const fixed_24 = (1 - reduction$dust_loss) * (1 - reduction$screen_loss) * reduction$briquette_yield;
  const fixed_25 = 1 - reduction$screen_loss;
  const fixed_26 = 1 - reduction$briquette_yield;
  const fixed_27 = 2 * 1.008 / 15.999;
  const fixed_28 = 1 + reduction$hydrogen_loss;
  const fixed_29 = reduction$hydrogen_heater * reduction$gas_heat / energy$hydrogen_heat;
  const fixed_30 = (12.011 + 2 * 15.999) / 12.011;
  const fixed_31 = (12.011 + 2 * 15.999) / 12.011 * reduction$carbon;
  const fixed_32 = market$fe_adjustment * 100;
  const fixed_33 = market$metallisation_adjustment * 100 * Math.max(0, market$metallisation_reference - reduction$metallisation);
  const fixed_34 = 1 - cost$fixed_share;
  const fixed_35 = cost$fixed_share * (nameplate$moved * cost$mining + nameplate$ore * cost$concentrator + nameplate$pellets_own * cost$pelletising) * calendar$year;
  const fixed_36 = project$hbi_capacity * cost$maintenance * calendar$year;
  const fixed_37 = cost$administration * calendar$year;
  const fixed_38 = labour$headcount * labour$pay * (1 + labour$employer_charge) * calendar$year;
  const fixed_39 = labour$headcount * labour$pay * calendar$year;
  const fixed_40 = labour$headcount * labour$pay * labour$employer_charge * calendar$year;
  const fixed_41 = labour$headcount * labour$pay * (labour$employee_charge + labour$income_tax) * calendar$year;
  const fixed_42 = 1 + capital$duty_share;
  const fixed_43 = capital$base * capital$sustaining * calendar$year;
  const fixed_44 = n - capital$quiet_years;
  const fixed_45 = tax$statutory * tax$export_duty;
  const fixed_46 = 1 - market$share_local;
  const fixed_47 = 1 - tax$psa_state_share;
  const fixed_48 = tax$vat_construction * tax$vat_rate;
  const fixed_49 = Math.max(0, 1 - vat$construction_lag);
  const fixed_50 = Math.min(vat$construction_lag, 2 - vat$construction_lag);
  const fixed_51 = Math.max(0, vat$construction_lag - 1);
  const fixed_52 = Math.max(0, 1 - vat$operation_lag);
  const fixed_53 = Math.min(vat$operation_lag, 2 - vat$operation_lag);
  const fixed_54 = Math.max(0, vat$operation_lag - 1);
  const fixed_55 = 1 + discount$rate * calendar$year;
  const fixed_56 = discount$timing / 2;
  const fixed_57 = 1 / eca$repayments;
  const fixed_58 = debt$part_first / eca$repayments;
  const fixed_59 = 1 / commercial$repayments;
  const fixed_60 = debt$part_first / commercial$repayments;
  const fixed_61 = 1 + discount$equity_rate * calendar$year;
  const fixed_62 = 1 + tax$rent_threshold * calendar$year;
  let last$annual$ore_left = ore$run_of_mine;
  let last$psa$unrecovered = 0;
  let last$working_capital$balance = 0;
  let last$royalty$spent = 0;
  let last$vat$construction_paid = 0;
  let last$vat$operation_paid = 0;
  let last$vat$receivable = 0;
  let last$balance$current = 0;
  let last$balance$construction = 0;
  const power_1_base = fixed_1;
  let power_1 = Math.pow(power_1_base, a[5]);
  const power_1_runs = power_1_base > 0 && power_1_base < Infinity && power_1 > 0 && power_1 < Infinity;
  const power_2_base = fixed_2;
  let power_2 = Math.pow(power_2_base, a[5]);
  const power_2_runs = power_2_base > 0 && power_2_base < Infinity && power_2 > 0 && power_2 < Infinity;
  const power_3_base = fixed_3;
  let power_3 = Math.pow(power_3_base, a[5]);
  const power_3_runs = power_3_base > 0 && power_3_base < Infinity && power_3 > 0 && power_3 < Infinity;
  const power_4_base = fixed_4;
  let power_4 = Math.pow(power_4_base, a[5]);
  const power_4_runs = power_4_base > 0 && power_4_base < Infinity && power_4 > 0 && power_4 < Infinity;
  const power_5_base = fixed_5;
  let power_5 = Math.pow(power_5_base, a[5]);
  const power_5_runs = power_5_base > 0 && power_5_base < Infinity && power_5 > 0 && power_5 < Infinity;
  const power_6_base = fixed_55;
  let power_6 = Math.pow(power_6_base, 0 + discount$timing / 2);
  const power_6_runs = power_6_base > 0 && power_6_base < Infinity && power_6 > 0 && power_6 < Infinity;
  const power_7_base = fixed_61;
  let power_7 = Math.pow(power_7_base, 0 + discount$timing / 2);
  const power_7_runs = power_7_base > 0 && power_7_base < Infinity && power_7 > 0 && power_7 < Infinity;
  const power_8_base = fixed_62;
  let power_8 = Math.pow(power_8_base, 0);
  const power_8_runs = power_8_base > 0 && power_8_base < Infinity && power_8 > 0 && power_8 < Infinity;
  for (let t = 0; t < n; t++) {
    const b = t * R;
    const capital$phasing = a[b + 0];
    const calendar$date = a[b + 1];
    const calendar$operating = a[b + 2];
    const calendar$last = a[b + 3];
    const calendar$operating_year = a[b + 4];
    const calendar$years_from_base = a[b + 5];
    const tax$promoted = a[b + 189];
    const tax$in_park = a[b + 190];
    const eca$repaying = a[b + 245];
    const commercial$repaying = a[b + 246];
    const eca$unpaid = a[b + 251];
    const commercial$unpaid = a[b + 258];
    const index$prices = a[b + 6] = (power_1_runs ? power_1 : Math.pow(power_1_base, calendar$years_from_base)); // US$ price level, 1 in the base year [1]
    const index$hbi_price = a[b + 7] = index$prices * (power_2_runs ? power_2 : Math.pow(power_2_base, calendar$years_from_base)); // HBI price index [1]
    const index$costs = a[b + 8] = index$prices * (power_3_runs ? power_3 : Math.pow(power_3_base, calendar$years_from_base)); // Index of costs apart from energy and labour [1]
    const index$energy = a[b + 9] = index$prices * (power_4_runs ? power_4 : Math.pow(power_4_base, calendar$years_from_base)); // Index of gas and electricity tariffs [1]
    const index$labour = a[b + 10] = index$prices * (power_5_runs ? power_5 : Math.pow(power_5_base, calendar$years_from_base)); // Index of pay [1]
    const ramp$utilisation = a[b + 11] = (calendar$operating !== 0) ? ramp$maximum * (Math.max(0, calendar$operating_year - fixed_6) - Math.max(0, calendar$operating_year - 1 - fixed_6) - fixed_7 * (Math.exp(-Math.max(0, calendar$operating_year - 1 - fixed_6) / fixed_7) - Math.exp(-Math.max(0, calendar$operating_year - fixed_6) / fixed_7))) : 0; // Utilisation of the HBI plant [1]
    const bottleneck$plant = a[b + 24] = fixed_8 * ramp$utilisation; // HBI plant with its ramp-up: enough for this HBI [t HBI]
    const bottleneck$rail = a[b + 25] = (bottleneck$sea_share > 0) ? fixed_9 : bottleneck$plant; // Rail: enough for this HBI [t HBI]
    const bottleneck$port = a[b + 27] = (bottleneck$sea_share > 0) ? fixed_10 : bottleneck$plant; // Port: enough for this HBI [t HBI]
    const bottleneck$gas_spare = a[b + 29] = (reduction$gas_per_hbi > 0) ? fixed_11 : bottleneck$plant; // Gas left over: enough for this HBI of bought pellets [t HBI]
    const bottleneck$gas = a[b + 30] = bottleneck$gas_own + ((bottleneck$gas_own < bottleneck$mine) ? 0 : bottleneck$gas_spare); // Gas: enough for this HBI [t HBI]
    const bottleneck$power_spare = a[b + 32] = (reduction$power > 0) ? fixed_12 : bottleneck$plant; // Electricity left over: enough for this HBI of bought pellets [t HBI]
    const bottleneck$power = a[b + 33] = bottleneck$power_own + ((bottleneck$power_own < bottleneck$mine) ? 0 : bottleneck$power_spare); // Electricity: enough for this HBI [t HBI]
    const plan$hbi = a[b + 12] = Math.min(bottleneck$plant, bottleneck$rail, bottleneck$port, bottleneck$gas, bottleneck$power); // HBI the plan asks for [t HBI]
    const plan$ore_wanted = a[b + 13] = plan$hbi * ore$per_hbi; // Ore the plan asks for [t ore]
    const plan$ore = a[b + 14] = Math.min(plan$ore_wanted, fixed_13); // Ore the mine can plan [t ore]
    const plan$ore_opening = a[b + 15] = last$annual$ore_left; // Ore left at the start of the year [t ore]
    const annual$ore = a[b + 16] = Math.min(plan$ore, plan$ore_opening); // Ore mined and milled [t ore]
    const annual$ore_left = a[b + 17] = plan$ore_opening - annual$ore; // Ore left at the end of the year [t ore]
    const plan$share = a[b + 18] = ((calendar$operating !== 0) && (plan$ore_opening > 0)) ? ((plan$ore > 0) ? annual$ore / plan$ore : 1) : 0; // Share of the planned year that is worked [1]
    const plan$worked = a[b + 19] = plan$share > 0 ? 1 : 0; // Plants are worked [flag]
    const plan$final = a[b + 20] = (plan$worked !== 0) && ((calendar$last !== 0) || (annual$ore_left <= 0)) ? 1 : 0; // Last year of work [flag]
    const annual$hbi = a[b + 21] = plan$hbi * plan$share; // HBI made and sold [t HBI]
    const annual$waste = a[b + 22] = annual$ore * mine$strip_ratio; // Waste moved [t waste]
    const annual$moved = a[b + 23] = annual$ore * fixed_14; // Ore and waste moved [t moved]
    const bottleneck$rail_use = a[b + 26] = annual$hbi * bottleneck$sea_share / fixed_15; // Rail taken, share of the capacity [1]
    const bottleneck$port_use = a[b + 28] = annual$hbi * bottleneck$sea_share / fixed_16; // Port taken, share of the capacity [1]
    const annual$gas_reduction = a[b + 64] = annual$hbi * reduction$gas_per_hbi; // Gas of the reduction plant [GJ]
    const annual$concentrate = a[b + 44] = annual$ore * concentrate$recovery * ore$feed_grade / concentrate$fe; // Concentrate [t concentrate]
    const annual$pellets_own = a[b + 47] = annual$concentrate * fixed_17; // Own pellets fired [t pellet]
    const annual$gas_pellets = a[b + 65] = annual$pellets_own * pellet$fuel; // Gas of the pellet plant [GJ]
    const annual$gas = a[b + 66] = annual$gas_reduction + annual$gas_pellets; // Natural gas [GJ]
    const bottleneck$gas_use = a[b + 31] = annual$gas / bottleneck$gas_available; // Gas taken, share of the capacity [1]
    const annual$power_mine = a[b + 69] = annual$moved * mine$power; // Electricity of the mine [kWh]
    const annual$power_concentrator = a[b + 70] = annual$ore * concentrate$power; // Electricity of the concentrator [kWh]
    const annual$power_pellets = a[b + 71] = annual$pellets_own * pellet$power; // Electricity of the pellet plant [kWh]
    const annual$power_reduction = a[b + 72] = annual$hbi * reduction$power; // Electricity of reduction and briquetting [kWh]
    const annual$power = a[b + 73] = annual$power_mine + annual$power_concentrator + annual$power_pellets + annual$power_reduction; // Electricity [kWh]
    const bottleneck$power_use = a[b + 34] = annual$power / bottleneck$power_available; // Electricity taken, share of the capacity [1]
    const bottleneck$by_ore = a[b + 35] = (calendar$operating !== 0) && (plan$share < 1) ? 1 : 0; // Ore in the ground sets the output [flag]
    const bottleneck$by_plant = a[b + 36] = (calendar$operating !== 0) && (plan$share >= 1) && (bottleneck$plant <= plan$hbi) ? 1 : 0; // HBI plant with its ramp-up sets the output [flag]
    const bottleneck$by_rail = a[b + 37] = (calendar$operating !== 0) && (plan$share >= 1) && (!(bottleneck$by_plant !== 0)) && (bottleneck$rail <= plan$hbi) ? 1 : 0; // Rail sets the output [flag]
    const bottleneck$by_port = a[b + 38] = (calendar$operating !== 0) && (plan$share >= 1) && (!((bottleneck$by_plant !== 0) || (bottleneck$by_rail !== 0))) && (bottleneck$port <= plan$hbi) ? 1 : 0; // Port sets the output [flag]
    const bottleneck$by_gas = a[b + 39] = (calendar$operating !== 0) && (plan$share >= 1) && (!((bottleneck$by_plant !== 0) || (bottleneck$by_rail !== 0) || (bottleneck$by_port !== 0))) && (bottleneck$gas <= plan$hbi) ? 1 : 0; // Natural gas sets the output [flag]
    const bottleneck$by_power = a[b + 40] = (calendar$operating !== 0) && (plan$share >= 1) && (!((bottleneck$by_plant !== 0) || (bottleneck$by_rail !== 0) || (bottleneck$by_port !== 0) || (bottleneck$by_gas !== 0))) && (bottleneck$power <= plan$hbi) ? 1 : 0; // Electricity sets the output [flag]
    const bottleneck$binding = a[b + 41] = bottleneck$by_plant + 2 * bottleneck$by_rail + 3 * bottleneck$by_port + 4 * bottleneck$by_gas + 5 * bottleneck$by_power + 6 * bottleneck$by_ore; // What sets the output of the year [1]
    const bottleneck$fullest = a[b + 42] = Math.max(bottleneck$rail_use, bottleneck$port_use, bottleneck$gas_use, bottleneck$power_use); // Use of the fullest of rail, port, gas and electricity [1]
    const bottleneck$unnamed = a[b + 43] = Math.abs(bottleneck$by_plant + bottleneck$by_rail + bottleneck$by_port + bottleneck$by_gas + bottleneck$by_power + bottleneck$by_ore - calendar$operating); // Operating years without just one bottleneck [1]
    const annual$tailings = a[b + 45] = annual$ore * fixed_18 / fixed_19; // Tailings, dry [t tailings]
    const annual$tailings_volume = a[b + 46] = annual$tailings / concentrate$tailings_density; // Room that the tailings take [m3]
    const annual$hbi_own = a[b + 48] = (plan$ore < plan$ore_wanted) ? annual$ore / ore$per_hbi : annual$hbi; // HBI of own pellets [t HBI]
    const annual$pellets_bought = a[b + 49] = (annual$hbi - annual$hbi_own) * pellet$bought_per_hbi; // Pellets bought [t pellet]
    const annual$own_share = a[b + 50] = (annual$pellets_own > 0) ? annual$pellets_own / (annual$pellets_own + annual$pellets_bought) : 1; // Own pellets, share of all [1]
    const annual$pellet_fe = a[b + 51] = annual$own_share * pellet$own_fe + (1 - annual$own_share) * pellet$purchased_grade; // Fe of the pellets charged [t Fe/t pellet]
    const annual$hbi_fe = a[b + 52] = fixed_20 / (1 / annual$pellet_fe - fixed_21); // Total Fe of HBI [t Fe/t HBI]
    const annual$hbi_metallic_fe = a[b + 53] = reduction$metallisation * (fixed_20 / (1 / annual$pellet_fe - fixed_21)); // Metallic Fe of HBI [t Fe/t HBI]
    const annual$hbi_oxygen = a[b + 54] = fixed_22 * (fixed_20 / (1 / annual$pellet_fe - fixed_21)); // Oxygen left in HBI [t O/t HBI]
    const annual$hbi_gangue = a[b + 55] = fixed_20 / (1 / annual$pellet_fe - fixed_21) * (1 / annual$pellet_fe - fixed_23); // Gangue of HBI [t gangue/t HBI]
    const annual$oxygen_removed = a[b + 56] = fixed_20 / (1 / annual$pellet_fe - fixed_21) * fixed_21; // Oxygen removed per HBI [t O/t HBI]
    const annual$pellets_per_hbi = a[b + 57] = fixed_20 / (1 / annual$pellet_fe - fixed_21) / annual$pellet_fe / fixed_24; // Pellets received at the screen per HBI [t pellet/t HBI]
    const annual$pellets_screened = a[b + 58] = annual$hbi * annual$pellets_per_hbi; // Pellets received at the screen [t pellet]
    const annual$fines = a[b + 59] = annual$pellets_screened * reduction$screen_loss; // Fines screened off and fired again [t pellet]
    const annual$charge = a[b + 60] = annual$pellets_screened * fixed_25; // Pellets charged to the furnace [t pellet]
    const annual$dust = a[b + 61] = annual$charge * reduction$dust_loss; // Dust lost from the charge [t pellet]
    const annual$reduced_iron = a[b + 62] = annual$hbi / reduction$briquette_yield; // Reduced iron before briquetting [t HBI]
    const annual$briquette_loss = a[b + 63] = annual$reduced_iron * fixed_26; // Lost in briquetting [t HBI]
    const annual$hydrogen_per_hbi = a[b + 67] = fixed_27 * annual$oxygen_removed * reduction$hydrogen_share * fixed_28 + fixed_29; // Hydrogen per HBI [t H2/t HBI]
    const annual$hydrogen = a[b + 68] = annual$hbi * annual$hydrogen_per_hbi; // Hydrogen [t H2]
    const annual$water_concentrator = a[b + 74] = annual$ore * concentrate$water; // Water of the concentrator [m3]
    const annual$water_reduction = a[b + 75] = annual$hbi * reduction$water; // Water of reduction and briquetting [m3]
    const annual$water = a[b + 76] = annual$water_concentrator + annual$water_reduction; // Water [m3]
    const annual$co2_reduction = a[b + 77] = (annual$gas_reduction + 0) * carbon$gas_factor - fixed_30 * (annual$hbi * reduction$carbon); // CO2 of reduction [t CO2]
    const annual$co2_pellets = a[b + 78] = annual$gas_pellets * carbon$gas_factor; // CO2 of own pellets [t CO2]
    const annual$co2_scope_1 = a[b + 79] = annual$co2_reduction + annual$co2_pellets; // Direct CO2 (scope 1) [t CO2]
    const annual$co2_scope_2 = a[b + 80] = annual$power * carbon$power_factor / constant$kwh_per_mwh; // CO2 of electricity (scope 2) [t CO2]
    const annual$co2_hydrogen = a[b + 81] = annual$hydrogen * carbon$hydrogen_factor; // CO2 upstream of hydrogen [t CO2]
    const annual$steel = a[b + 82] = annual$hbi * annual$hbi_fe * carbon$eaf_yield; // Steel that the HBI makes in an electric arc furnace [t steel]
    const annual$co2_furnace = a[b + 83] = annual$steel * carbon$eaf_stage + annual$hbi * reduction$carbon * fixed_30; // CO2 of the electric arc furnace [t CO2]
    const annual$co2_steel = a[b + 84] = annual$co2_scope_1 + annual$co2_scope_2 + annual$co2_furnace; // CO2 from ore to steel [t CO2]
    const annual$co2_avoided = a[b + 85] = annual$steel * carbon$bf_bof - annual$co2_steel; // CO2 avoided against blast furnace and converter [t CO2]
    const carbon$cbam_intensity = a[b + 86] = (reduction$gas_per_hbi + pellet$fuel * annual$pellets_per_hbi * fixed_25) * carbon$gas_factor - fixed_31; // Direct CO2 per HBI as the EU counts it [t CO2/t HBI]
    const carbon$free_part = a[b + 87] = (calendar$date < carbon$cbam_start) ? 1 : (entry(T[0], 2026, calendar$date / calendar$year, 0)); // Free-allocation share of the year [1]
    const carbon$cbam_per_hbi = a[b + 88] = (calendar$date < carbon$cbam_start) ? 0 : Math.max(0, carbon$cbam_intensity - carbon$cbam_benchmark * carbon$free_part) * carbon$eua_price; // EU border adjustment per HBI sold to the EU, prices of the base year [US$/t HBI]
    const annual$cbam_seller = a[b + 89] = annual$hbi * market$share_italy * carbon$cbam_per_hbi * carbon$cbam_seller_share * index$prices; // EU border adjustment borne by the seller [US$]
    const annual$carbon_domestic = a[b + 90] = annual$co2_scope_1 * carbon$domestic_price * index$prices; // Domestic carbon price [US$]
    const annual$quality = a[b + 91] = 0 + fixed_32 * (annual$hbi_fe - market$fe_reference) - fixed_33; // Quality adjustment of the price, base-year prices [US$/t HBI]
    const market$reference = a[b + 92] = (entry(T[1], 2020, calendar$date / calendar$year, market$hbi_price * index$hbi_price / index$prices)) * index$prices; // HBI reference price, CFR Italy [US$/t HBI]
    const market$realised = a[b + 93] = market$reference + (annual$quality + market$route_difference) * index$prices; // Realised price, average of the routes [US$/t HBI]
    const annual$revenue = a[b + 94] = annual$hbi * market$realised; // HBI revenue, delivered [US$]
    const annual$freight = a[b + 95] = annual$hbi * logistics$freight * index$costs; // Freight [US$]
    const market$netback = a[b + 96] = market$realised - logistics$freight * index$costs; // Price at the plant gate [US$/t HBI]
    const annual$cost_mining = a[b + 97] = annual$moved * cost$mining * fixed_34 * index$costs; // Mining [US$]
    const annual$cost_concentrator = a[b + 98] = annual$ore * cost$concentrator * fixed_34 * index$costs; // Concentrator [US$]
    const annual$cost_haul = a[b + 99] = annual$concentrate * logistics$concentrate_haul * index$costs; // Haul of concentrate [US$]
    const annual$cost_pelletising = a[b + 100] = annual$pellets_own * cost$pelletising * fixed_34 * index$costs; // Pelletising [US$]
    const annual$cost_consumables = a[b + 101] = annual$hbi * cost$consumables * index$costs; // Reduction consumables [US$]
    const annual$cost_gas = a[b + 102] = annual$gas * energy$gas_price * index$energy; // Natural gas [US$]
    const annual$cost_power = a[b + 103] = annual$power * energy$power_price * index$energy; // Electricity [US$]
    const annual$cost_hydrogen = a[b + 104] = annual$hydrogen * energy$hydrogen_price * constant$kg_per_t * index$costs; // Hydrogen [US$]
    const annual$cost_water = a[b + 105] = annual$water * energy$water_price * index$costs; // Water [US$]
    const annual$cost_pellets_bought = a[b + 106] = annual$pellets_bought * cost$pellet_delivered * index$prices; // Bought pellets [US$]
    const annual$cost_fixed_handling = a[b + 107] = fixed_35 * plan$share * index$costs; // Fixed part of mining, concentrator and pelletising [US$]
    const annual$cost_maintenance = a[b + 108] = fixed_36 * plan$share * index$costs; // Reduction maintenance [US$]
    const annual$cost_administration = a[b + 109] = fixed_37 * plan$share * index$costs; // Administration [US$]
    const annual$cost_labour = a[b + 110] = fixed_38 * plan$share * index$labour; // Labour with employer's charges [US$]
    const annual$cost_variable = a[b + 111] = annual$cost_mining + annual$cost_concentrator + annual$cost_haul + annual$cost_pelletising + annual$cost_consumables + annual$cost_gas + annual$cost_power + annual$cost_hydrogen + annual$cost_water + annual$cost_pellets_bought; // Variable cost [US$]
    const annual$cost_fixed = a[b + 112] = annual$cost_fixed_handling + annual$cost_maintenance + annual$cost_administration + annual$cost_labour; // Fixed cost [US$]
    const annual$cost = a[b + 113] = annual$cost_variable + annual$cost_fixed + annual$carbon_domestic; // Ex-works cost [US$]
    const annual$ebitda = a[b + 114] = annual$revenue - annual$freight - annual$cbam_seller - annual$cost; // EBITDA [US$]
    const labour$gross = a[b + 115] = fixed_39 * plan$share * index$labour; // Gross pay [US$]
    const labour$social = a[b + 116] = fixed_40 * plan$share * index$labour; // Employer's charges [US$]
    const labour$payroll_tax = a[b + 117] = fixed_41 * plan$share * index$labour; // Employees' charges and income tax [US$]
    const capital$purchased = a[b + 118] = capital$base * capital$phasing * index$prices; // Capital spent, import duty apart [US$]
    const capital$spent = a[b + 119] = capital$purchased * fixed_42; // Capital spent [US$]
    const capital$renewed = a[b + 120] = ((calendar$operating_year > 1) && (plan$worked !== 0) && (t < fixed_44) && (annual$ore_left >= capital$quiet_years * plan$ore)) ? fixed_43 * index$prices : 0; // Sustaining capital, import duty apart [US$]
    const capital$sustained = a[b + 121] = capital$renewed * fixed_42; // Sustaining capital [US$]
    const capital$import_duty = a[b + 122] = (capital$purchased + capital$renewed) * capital$duty_share; // Import duty on machinery [US$]
    const capital$closed = a[b + 123] = (plan$final !== 0) ? capital$closure * index$prices : 0; // Closure cost [US$]
    const royalty$ore_value = a[b + 173] = annual$ore * tax$ore_value * index$prices; // Transfer value of the ore mined [US$]
    const royalty$price = a[b + 166] = market$realised / index$prices / royalty$price_unit; // Realised price at base-year prices, US$/t [1]
    const royalty$margin = a[b + 167] = (annual$revenue > 0) ? annual$ebitda / annual$revenue : 0; // Operating margin [1]
    const royalty$volume = a[b + 168] = annual$hbi / calendar$year / royalty$volume_unit; // Output of HBI, Mt/y [1]
    const royalty$base_value = a[b + 174] = ((royalty$base === 0) ? annual$revenue : 0) + ((royalty$base === 1) ? annual$revenue - annual$freight : 0) + ((royalty$base === 2) ? royalty$ore_value : 0); // Base of the royalty [US$]
    const tax$export = a[b + 194] = fixed_45 * annual$revenue * fixed_46; // Export duty [US$]
    const psa$sales = a[b + 176] = (tax$psa === 1) ? Math.max(0, annual$revenue) : 0; // Sales to share [US$]
    const psa$cost = a[b + 177] = (tax$psa === 1) ? annual$cost + annual$freight + annual$cbam_seller + capital$spent + capital$sustained + capital$closed : 0; // Recoverable cost of the year [US$]
    const psa$pool = a[b + 178] = (last$psa$unrecovered) + psa$cost; // Cost to recover [US$]
    const psa$recovered = a[b + 179] = Math.min(psa$pool, tax$psa_cost_cap * psa$sales); // Cost recovered [US$]
    const psa$profit = a[b + 181] = psa$sales - psa$recovered; // Sales after cost recovery [US$]
    const psa$state = a[b + 182] = tax$psa_state_share * psa$profit; // State's share of production [US$]
    const tax$production_share = a[b + 195] = psa$state; // State's share of production [US$]
    const cash$revenue = a[b + 222] = annual$revenue; // Revenue, delivered [US$]
    const cash$freight = a[b + 223] = -(annual$freight + annual$cbam_seller); // Freight and border adjustment [US$]
    const cash$operating = a[b + 224] = -annual$cost; // Operating cost [US$]
    const working_capital$receivables = a[b + 209] = annual$revenue / calendar$year * working_capital$receivable_days / calendar$days; // Receivables [US$]
    const working_capital$inventory = a[b + 210] = annual$cost / calendar$year * working_capital$inventory_days / calendar$days; // Stores and ore [US$]
    const working_capital$payables = a[b + 211] = annual$cost / calendar$year * working_capital$payable_days / calendar$days; // Payables [US$]
    const working_capital$balance = a[b + 212] = (plan$final !== 0) ? 0 : working_capital$receivables + working_capital$inventory - working_capital$payables; // Working capital [US$]
    const working_capital$increase = a[b + 213] = working_capital$balance - (last$working_capital$balance); // Increase of working capital [US$]
    const cash$working_capital = a[b + 225] = -working_capital$increase; // Working capital [US$]
    const cash$capital = a[b + 226] = -capital$spent; // Capital until start-up [US$]
    const cash$sustaining = a[b + 227] = -capital$sustained; // Sustaining capital [US$]
    const cash$closure = a[b + 228] = -capital$closed; // Closure [US$]
    const cash$before_tax = a[b + 229] = cash$revenue + cash$freight + cash$operating + cash$working_capital + cash$capital + cash$sustaining + cash$closure; // Cash flow before all taxes [US$]
    const tax$relief = a[b + 191] = (tax$in_park !== 0) ? 1 : ((tax$promoted !== 0) ? tax$promotion_relief : 0); // Share of profit exempt [1]
    const royalty$spent = a[b + 164] = (last$royalty$spent) + capital$spent + capital$sustained + capital$closed + annual$cost + annual$freight + annual$cbam_seller; // Capital and operating cost with freight, cumulative [US$]
    const psa$unrecovered = a[b + 180] = psa$pool - psa$recovered; // Cost carried forward [US$]
    const psa$company = a[b + 183] = psa$recovered + fixed_47 * psa$profit; // Company's share of production [US$]
    const vat$construction_paid = a[b + 214] = fixed_48 * (tax$vat_share * capital$spent); // VAT paid on construction [US$]
    const vat$construction_due = a[b + 215] = vat$construction_paid * fixed_49 + (last$vat$construction_paid) * fixed_50 + (t >= 2 ? a[b - 2 * R + 214] : 0) * fixed_51; // VAT refund due on construction [US$]
    const vat$operation_paid = a[b + 216] = fixed_48 * (tax$vat_share * capital$sustained + tax$vat_operating_share * annual$cost); // VAT paid on operation [US$]
    const vat$operation_due = a[b + 217] = vat$operation_paid * fixed_52 + (last$vat$operation_paid) * fixed_53 + (t >= 2 ? a[b - 2 * R + 216] : 0) * fixed_54; // VAT refund due on operation [US$]
    const vat$paid = a[b + 218] = vat$construction_paid + vat$operation_paid; // VAT paid [US$]
    const vat$carried = a[b + 219] = (!(calendar$operating !== 0)) || ((plan$worked !== 0) && (!(plan$final !== 0))) ? 1 : 0; // VAT may be outstanding at the end of the year [flag]
    const vat$receivable = a[b + 220] = (vat$carried !== 0) ? (last$vat$receivable) + vat$paid - vat$construction_due - vat$operation_due : 0; // VAT to be refunded, end of the year [US$]
    const vat$refunded = a[b + 221] = (last$vat$receivable) + vat$paid - vat$receivable; // VAT refunded [US$]
    const cash$vat = a[b + 233] = vat$refunded - vat$paid; // VAT refunded less VAT paid [US$]
    const returns$discount_factor = a[b + 236] = 1 / (power_6_runs ? power_6 : Math.pow(power_6_base, t + fixed_56)); // Discount factor [1]
    const returns$before_tax_pv = a[b + 239] = cash$before_tax * returns$discount_factor; // Cash flow before all taxes, discounted [US$]
    const returns$capital_pv = a[b + 240] = capital$spent * returns$discount_factor; // Capital until start-up, discounted [US$]
    const returns$hbi_pv = a[b + 242] = annual$hbi * index$prices * returns$discount_factor; // HBI at the price level of its year, discounted [t HBI]
    const returns$hbi_flat_pv = a[b + 243] = annual$hbi * returns$discount_factor; // HBI, discounted [t HBI]
    const eca$level_service = a[b + 252] = (eca$repaying !== 0) ? ((debt$profile === 1) ? eca$annuity : fixed_57 + eca$rate_first * eca$unpaid + eca$rate_second * (eca$unpaid - fixed_58)) : 0; // Covered tranche: yearly service of a dollar repaid by a level profile [1]
    const commercial$level_service = a[b + 259] = (commercial$repaying !== 0) ? ((debt$profile === 1) ? commercial$annuity : fixed_59 + commercial$rate_first * commercial$unpaid + commercial$rate_second * (commercial$unpaid - fixed_60)) : 0; // Commercial tranche: yearly service of a dollar repaid by a level profile [1]
    const income$revenue = a[b + 366] = roundHalfAway(annual$revenue * 65536, 0) / 65536; // Revenue, delivered [US$]
    const income$delivery = a[b + 367] = roundHalfAway((annual$freight + annual$cbam_seller) * 65536, 0) / 65536; // Freight and border adjustment [US$]
    const income$operating = a[b + 368] = roundHalfAway(annual$cost * 65536, 0) / 65536; // Operating cost [US$]
    const income$ebitda = a[b + 369] = income$revenue - income$delivery - income$operating; // EBITDA of the statement [US$]
    const income$closure = a[b + 372] = roundHalfAway(capital$closed * 65536, 0) / 65536; // Closure [US$]
    const balance$receivables = a[b + 392] = (plan$final !== 0) ? 0 : roundHalfAway(working_capital$receivables * 65536, 0) / 65536; // Receivables [US$]
    const balance$stores = a[b + 393] = (plan$final !== 0) ? 0 : roundHalfAway(working_capital$inventory * 65536, 0) / 65536; // Stores and ore [US$]
    const balance$vat = a[b + 394] = roundHalfAway(vat$receivable * 65536, 0) / 65536; // VAT to be refunded [US$]
    const balance$payables = a[b + 398] = (plan$final !== 0) ? 0 : roundHalfAway(working_capital$payables * 65536, 0) / 65536; // Payables [US$]
    const balance$current = a[b + 399] = balance$receivables + balance$stores + balance$vat - balance$payables; // Receivables, stores and VAT less payables [US$]
    const flows$tied = a[b + 379] = balance$current - (last$balance$current); // Cash tied in receivables, stores and VAT, less payables [US$]
    const flows$capital = a[b + 380] = roundHalfAway(capital$spent * 65536, 0) / 65536; // Capital until start-up paid [US$]
    const flows$sustaining = a[b + 381] = roundHalfAway(capital$sustained * 65536, 0) / 65536; // Sustaining capital paid [US$]
    const flows$investment = a[b + 382] = -(flows$capital + flows$sustaining); // Cash for investment [US$]
    const balance$construction = a[b + 389] = (calendar$operating !== 0) ? 0 : (last$balance$construction) + flows$capital; // Plants under construction [US$]
    const equity$discount_factor = a[b + 410] = 1 / (power_7_runs ? power_7 : Math.pow(power_7_base, t + fixed_56)); // Discount factor of equity [1]
    const state$export = a[b + 453] = tax$export; // Export duty received [US$]
    const state$import = a[b + 454] = capital$import_duty; // Import duty received [US$]
    const state$production = a[b + 455] = tax$production_share; // State's share of production received [US$]
    const state$carbon = a[b + 458] = annual$carbon_domestic; // Domestic carbon price received [US$]
    const state$vat = a[b + 463] = -cash$vat; // VAT received less refunded [US$]
    const state$social = a[b + 464] = labour$social; // Employer's social charges received [US$]
    const state$payroll = a[b + 465] = labour$payroll_tax; // Employees' charges and income tax received [US$]
    const state$indirect = a[b + 467] = state$social + state$payroll; // Indirect revenue of the state [US$]
    const state$indirect_deflated = a[b + 471] = state$indirect / index$prices; // Indirect revenue of the state, base-year prices [US$]
    const state$rent = a[b + 474] = cash$before_tax + capital$import_duty + annual$carbon_domestic; // Cash flow before all taxes and the state's share of production [US$]
    const state$value_added = a[b + 476] = annual$ebitda + annual$cost_labour + annual$carbon_domestic; // Value added [US$]
    const state$value_added_deflated = a[b + 477] = state$value_added / index$prices; // Value added, base-year prices [US$]
    const state$sales_deflated = a[b + 478] = annual$revenue / index$prices; // Gross sales, base-year prices [US$]
    const annual$fe_imbalance = a[b + 479] = Math.abs((annual$ore * ore$feed_grade + annual$pellets_bought * pellet$purchased_grade - (annual$tailings * concentrate$tailings_grade + annual$dust * annual$pellet_fe + annual$briquette_loss * annual$hbi_fe + annual$hbi * annual$hbi_fe)) / Math.max(annual$ore * ore$feed_grade + annual$pellets_bought * pellet$purchased_grade, (annual$ore + annual$pellets_bought + check$speck) / 1000000)); // Iron closure from ore to HBI [1]
    const check$unshared = a[b + 480] = Math.abs(psa$sales - psa$state - psa$company); // Sales that nobody received [US$]
    const check$psa_left = a[b + 481] = (calendar$last !== 0) ? psa$unrecovered : 0; // Cost never recovered [US$]
    const check$rent_factor = a[b + 483] = 1 / (power_8_runs ? power_8 : Math.pow(power_8_base, t)); // Discount factor of the threshold [1]
    last$annual$ore_left = annual$ore_left;
    last$psa$unrecovered = psa$unrecovered;
    last$working_capital$balance = working_capital$balance;
    last$royalty$spent = royalty$spent;
    last$vat$construction_paid = vat$construction_paid;
    last$vat$operation_paid = vat$operation_paid;
    last$vat$receivable = vat$receivable;
    last$balance$current = balance$current;
    last$balance$construction = balance$construction;
    power_1 *= power_1_base;
    power_2 *= power_2_base;
    power_3 *= power_3_base;
    power_4 *= power_4_base;
    power_5 *= power_5_base;
    power_6 *= power_6_base;
    power_7 *= power_7_base;
    power_8 *= power_8_base;
  }
}

function project_4(x, T, s, a, n) {
  const project$claim_lifecycle = x[7];
  const project$claim_annual_gdp = x[8];
  const debt$gearing = x[187];
  const debt$eca_tenor = x[197];
  const debt$eca_down_payment = x[199];
  const debt$eca_eligible_share = x[200];
  const debt$eca_premium = x[203];
  const debt$eca_premium_financed = x[204];
  const debt$commercial_tenor = x[209];
  const calendar$year = s[0];
  const ore$run_of_mine = s[4];
  const eca$content = s[353];
  const check$tolerance = s[551];
  const ore$mined = s[13] = total(a, n, 16); // Ore mined over the life [t ore]
  const plan$hbi_total = s[14] = total(a, n, 21); // HBI made over the life [t HBI]
  const plan$years_worked = s[15] = total(a, n, 18); // Years of work, the last one in part [1]
  const bottleneck$plant_years = s[26] = total(a, n, 36) * calendar$year; // Years in which HBI plant with its ramp-up sets the output [y]
  const bottleneck$rail_years = s[27] = total(a, n, 37) * calendar$year; // Years in which rail sets the output [y]
  const bottleneck$port_years = s[28] = total(a, n, 38) * calendar$year; // Years in which port sets the output [y]
  const bottleneck$gas_years = s[29] = total(a, n, 39) * calendar$year; // Years in which natural gas sets the output [y]
  const bottleneck$power_years = s[30] = total(a, n, 40) * calendar$year; // Years in which electricity sets the output [y]
  const bottleneck$ore_years = s[31] = total(a, n, 35) * calendar$year; // Years in which ore in the ground sets the output [y]
  const bottleneck$mostly_plant = s[32] = (bottleneck$plant_years > 0) && (bottleneck$rail_years <= bottleneck$plant_years) && (bottleneck$port_years <= bottleneck$plant_years) && (bottleneck$gas_years <= bottleneck$plant_years) && (bottleneck$power_years <= bottleneck$plant_years) && (bottleneck$ore_years <= bottleneck$plant_years) ? 1 : 0; // HBI plant with its ramp-up sets the output in most years [flag]
  const bottleneck$mostly_rail = s[33] = (bottleneck$rail_years > 0) && (bottleneck$plant_years < bottleneck$rail_years) && (bottleneck$port_years <= bottleneck$rail_years) && (bottleneck$gas_years <= bottleneck$rail_years) && (bottleneck$power_years <= bottleneck$rail_years) && (bottleneck$ore_years <= bottleneck$rail_years) ? 1 : 0; // Rail sets the output in most years [flag]
  const bottleneck$mostly_port = s[34] = (bottleneck$port_years > 0) && (bottleneck$plant_years < bottleneck$port_years) && (bottleneck$rail_years < bottleneck$port_years) && (bottleneck$gas_years <= bottleneck$port_years) && (bottleneck$power_years <= bottleneck$port_years) && (bottleneck$ore_years <= bottleneck$port_years) ? 1 : 0; // Port sets the output in most years [flag]
  const bottleneck$mostly_gas = s[35] = (bottleneck$gas_years > 0) && (bottleneck$plant_years < bottleneck$gas_years) && (bottleneck$rail_years < bottleneck$gas_years) && (bottleneck$port_years < bottleneck$gas_years) && (bottleneck$power_years <= bottleneck$gas_years) && (bottleneck$ore_years <= bottleneck$gas_years) ? 1 : 0; // Natural gas sets the output in most years [flag]
  const bottleneck$mostly_power = s[36] = (bottleneck$power_years > 0) && (bottleneck$plant_years < bottleneck$power_years) && (bottleneck$rail_years < bottleneck$power_years) && (bottleneck$port_years < bottleneck$power_years) && (bottleneck$gas_years < bottleneck$power_years) && (bottleneck$ore_years <= bottleneck$power_years) ? 1 : 0; // Electricity sets the output in most years [flag]
  const bottleneck$mostly_ore = s[37] = (bottleneck$ore_years > 0) && (bottleneck$plant_years < bottleneck$ore_years) && (bottleneck$rail_years < bottleneck$ore_years) && (bottleneck$port_years < bottleneck$ore_years) && (bottleneck$gas_years < bottleneck$ore_years) && (bottleneck$power_years < bottleneck$ore_years) ? 1 : 0; // Ore in the ground sets the output in most years [flag]
  const bottleneck$main = s[38] = bottleneck$mostly_plant + 2 * bottleneck$mostly_rail + 3 * bottleneck$mostly_port + 4 * bottleneck$mostly_gas + 5 * bottleneck$mostly_power + 6 * bottleneck$mostly_ore; // What sets the output in most years [1]
  const concentrate$tailings_total = s[50] = total(a, n, 45); // Tailings over the life, dry [t tailings]
  const concentrate$tailings_room = s[51] = total(a, n, 46); // Room that the tailings take over the life [m3]
  const capital$initial = s[301] = total(a, n, 119); // Capital spent until start-up [US$]
  const returns$npv_before_tax = s[322] = total(a, n, 239); // NPV before all taxes (also mining, property, export) [US$]
  const returns$investment = s[323] = total(a, n, 240); // Present value of capital until start-up [US$]
  const returns$hbi_value = s[326] = total(a, n, 242); // Present value of HBI [t HBI]
  const returns$hbi_flat = s[328] = total(a, n, 243); // Present value of HBI at a price that does not rise [t HBI]
  const eca$contract = s[354] = total(a, n, 118); // Capital bought, import duty apart [US$]
  const eca$ceiling = s[355] = (1 - debt$eca_down_payment) * debt$eca_eligible_share * eca$content * eca$contract / (1 - debt$eca_premium_financed * debt$eca_premium); // Covered tranche: ceiling [US$]
  const state$indirect_real = s[435] = total(a, n, 471); // Indirect revenue of the state over the life, base-year prices [US$]
  const state$value_added_real = s[444] = total(a, n, 477); // Value added over the life, base-year prices [US$]
  const state$sales_real = s[445] = total(a, n, 478); // Gross sales over the life, base-year prices [US$]
  const state$value_added_year = s[446] = (plan$years_worked > 0) ? state$value_added_real / (plan$years_worked * calendar$year) : 0; // Value added in an average year of work, base-year prices [US$/y]
  const claim$sales_ratio = s[462] = (project$claim_lifecycle > 0) ? state$sales_real / project$claim_lifecycle : 0; // Life-cycle contribution as gross sales: model against claim [1]
  const claim$value_added_ratio = s[463] = (project$claim_lifecycle > 0) ? state$value_added_real / project$claim_lifecycle : 0; // Life-cycle contribution as value added (GDP): model against claim [1]
  const claim$indirect_ratio = s[465] = (project$claim_lifecycle > 0) ? state$indirect_real / project$claim_lifecycle : 0; // Life-cycle contribution as indirect revenue of the state: model against claim [1]
  const claim$gdp_ratio = s[467] = (project$claim_annual_gdp > 0) ? state$value_added_year / project$claim_annual_gdp : 0; // GDP contribution a year: model against claim [1]
  const warning$rail = s[505] = bottleneck$rail_years > 0 ? 1 : 0; // W-CAP: Rail holds the output down [flag]
  const warning$port = s[506] = bottleneck$port_years > 0 ? 1 : 0; // W-CAP: Port holds the output down [flag]
  const warning$gas = s[507] = bottleneck$gas_years > 0 ? 1 : 0; // W-CAP: Natural gas holds the output down [flag]
  const warning$power = s[508] = bottleneck$power_years > 0 ? 1 : 0; // W-CAP: Electricity holds the output down [flag]
  const check$years_worked = s[526] = total(a, n, 19); // Years of work [1]
  const warning$debt_life = s[516] = (debt$gearing > 0) && (Math.max(debt$eca_tenor, debt$commercial_tenor) / calendar$year > check$years_worked) ? 1 : 0; // W-DEBT-LIFE: The ore ends before the last repayment [flag]
  const check$capital = s[524] = total(a, n, 119) + total(a, n, 121); // Capital and sustaining capital over the life [US$]
  const check$assets = s[527] = Math.min(1, check$years_worked); // Plants were worked at all [1]
  const check$ebitda = s[528] = total(a, n, 114); // EBITDA over the life [US$]
  const check$closure = s[530] = total(a, n, 123); // Closure over the life [US$]
  const check$revenue = s[532] = total(a, n, 94); // Revenue over the life [US$]
  const check$payables = s[534] = highest(a, n, 398, -1); // Payables, highest [US$]
  const check$freight = s[535] = total(a, n, 95); // Freight over the life [US$]
  const check$cost = s[536] = total(a, n, 113); // Ex-works cost over the life [US$]
  const check$rent = s[543] = total(a, n, 474); // Cash before the state's part, over the life [US$]
  const check$vat = s[545] = total(a, n, 233); // VAT refunded less paid over the life [US$]
  const check$iron_closes = s[566] = highest(a, n, 479, -1); // Iron from ore to HBI, worst year [1]
  const pass$iron_closes = s[567] = Math.abs(check$iron_closes) <= check$tolerance ? 1 : 0; // Iron from ore to HBI, worst year: holds [flag]
  const check$bottleneck_held = s[568] = Math.max(0, highest(a, n, 42, -1) - 1); // Rail, port, gas or electricity taken beyond the capacity, worst year [1]
  const pass$bottleneck_held = s[569] = Math.abs(check$bottleneck_held) <= check$tolerance ? 1 : 0; // Rail, port, gas or electricity taken beyond the capacity, worst year: holds [flag]
  const check$bottleneck_named = s[570] = highest(a, n, 43, -1); // Years of operation without just one bottleneck [1]
  const pass$bottleneck_named = s[571] = Math.abs(check$bottleneck_named) <= check$tolerance ? 1 : 0; // Years of operation without just one bottleneck: holds [flag]
  const check$reserve_held = s[572] = Math.max(0, ore$mined - ore$run_of_mine) / ore$run_of_mine; // Ore mined beyond the reserve [1]
  const pass$reserve_held = s[573] = Math.abs(check$reserve_held) <= check$tolerance ? 1 : 0; // Ore mined beyond the reserve: holds [flag]
}

function project_5(x, T, s, a, n) {
  const depreciation$rate_buildings = x[147];
  const depreciation$rate_machinery = x[148];
  const depreciation$rate_preparatory = x[149];
  const tax$mining_rate = x[155];
  const tax$property_rate = x[157];
  const tax$psa = x[174];
  const tax$psa_depreciation_rate = x[178];
  const royalty$method = x[179];
  const royalty$index = x[181];
  const tax$rent_rate = x[182];
  const tax$rent_threshold = x[183];
  const debt$dscr_target = x[188];
  const calendar$year = s[0];
  const calendar$construction = s[2];
  const capital$initial = s[301];
  const buildings$lag = s[303];
  const buildings$share = s[304];
  const machinery$lag = s[305];
  const machinery$share = s[306];
  const preparatory$lag = s[307];
  const preparatory$share = s[308];
  const tax$statutory = s[313];
  const tax$rate = s[314];
  const tax$loss_lag = s[315];
  const fixed_63 = entry(T[4], 1, 1, 0);
  const fixed_64 = entry(T[3], 1, 1, 0);
  const fixed_65 = (entry(T[4], 1, 2, 0)) - (entry(T[4], 1, 1, 0));
  const fixed_66 = entry(T[3], 1, 2, 0);
  const fixed_67 = (entry(T[4], 1, 3, 0)) - (entry(T[4], 1, 2, 0));
  const fixed_68 = entry(T[3], 1, 3, 0);
  const fixed_69 = (entry(T[4], 1, 4, 0)) - (entry(T[4], 1, 3, 0));
  const fixed_70 = entry(T[3], 1, 4, 0);
  const fixed_71 = (entry(T[4], 1, 5, 0)) - (entry(T[4], 1, 4, 0));
  const fixed_72 = entry(T[3], 1, 5, 0);
  const fixed_73 = entry(T[4], 1, 2, 0);
  const fixed_74 = entry(T[4], 1, 3, 0);
  const fixed_75 = entry(T[4], 1, 4, 0);
  const fixed_76 = entry(T[4], 1, 5, 0);
  const fixed_77 = 1 + tax$rent_threshold * calendar$year;
  let last$buildings$declining_book = 0;
  let last$buildings$straight_cost = 0;
  let last$buildings$straight_book = 0;
  let last$machinery$declining_book = 0;
  let last$machinery$straight_cost = 0;
  let last$machinery$straight_book = 0;
  let last$preparatory$declining_book = 0;
  let last$preparatory$straight_cost = 0;
  let last$preparatory$straight_book = 0;
  let last$royalty$received = 0;
  let last$depreciation$book = 0;
  let last$tax$rent_carried = 0;
  let last$psa$book = 0;
  let last$tax$losses_closed = 0;
  let last$tax$losses_ever = 0;
  let last$cash$cumulative = 0;
  let last$returns$flow_pv_cumulative = 0;
  let last$debt$drawn_share = 0;
  let last$balance$plants = 0;
  for (let t = 0; t < n; t++) {
    const b = t * R;
    const calendar$operating = a[b + 2];
    const calendar$last = a[b + 3];
    const plan$worked = a[b + 19];
    const plan$final = a[b + 20];
    const annual$carbon_domestic = a[b + 90];
    const annual$revenue = a[b + 94];
    const annual$ebitda = a[b + 114];
    const capital$spent = a[b + 119];
    const capital$sustained = a[b + 121];
    const capital$import_duty = a[b + 122];
    const capital$closed = a[b + 123];
    const depreciation$on_declining = a[b + 124];
    const royalty$price = a[b + 166];
    const royalty$margin = a[b + 167];
    const royalty$volume = a[b + 168];
    const royalty$ore_value = a[b + 173];
    const royalty$base_value = a[b + 174];
    const tax$relief = a[b + 191];
    const tax$property_due = a[b + 192];
    const tax$export = a[b + 194];
    const tax$production_share = a[b + 195];
    const cash$before_tax = a[b + 229];
    const cash$vat = a[b + 233];
    const returns$discount_factor = a[b + 236];
    const eca$repaying = a[b + 245];
    const commercial$repaying = a[b + 246];
    const eca$level_service = a[b + 252];
    const commercial$level_service = a[b + 259];
    const income$ebitda = a[b + 369];
    const income$closure = a[b + 372];
    const flows$sustaining = a[b + 381];
    const state$rent = a[b + 474];
    const check$rent_factor = a[b + 483];
    const buildings$added = a[b + 125] = buildings$share * (((t === calendar$construction) ? capital$initial : 0) + capital$sustained); // Buildings: put into service [US$]
    const buildings$declining_added = a[b + 126] = (depreciation$on_declining !== 0) ? buildings$added : 0; // Buildings: put into service, declining balance [US$]
    const buildings$declining_before = a[b + 127] = (last$buildings$declining_book) + buildings$declining_added; // Buildings: book value before the charge, declining balance [US$]
    const buildings$declining_charge = a[b + 128] = (plan$final !== 0) ? buildings$declining_before : ((plan$worked !== 0) ? buildings$declining_before * depreciation$rate_buildings * calendar$year : 0); // Buildings: depreciation, declining balance [US$]
    const buildings$declining_book = a[b + 129] = buildings$declining_before - buildings$declining_charge; // Buildings: book value, declining balance [US$]
    const buildings$straight_cost = a[b + 130] = (last$buildings$straight_cost) + buildings$added - buildings$declining_added; // Buildings: cost, cumulative, straight line [US$]
    const buildings$straight_in_life = a[b + 131] = buildings$straight_cost - (t >= buildings$lag ? a[b - buildings$lag * R + 130] : 0); // Buildings: cost of assets within their life, straight line [US$]
    const buildings$straight_before = a[b + 132] = (last$buildings$straight_book) + buildings$added - buildings$declining_added; // Buildings: book value before the charge, straight line [US$]
    const buildings$straight_charge = a[b + 133] = (plan$final !== 0) ? buildings$straight_before : ((plan$worked !== 0) ? Math.min(buildings$straight_before, buildings$straight_in_life / buildings$lag) : 0); // Buildings: depreciation, straight line [US$]
    const buildings$straight_book = a[b + 134] = buildings$straight_before - buildings$straight_charge; // Buildings: book value, straight line [US$]
    const buildings$charge = a[b + 135] = buildings$declining_charge + buildings$straight_charge; // Buildings: depreciation [US$]
    const buildings$book = a[b + 136] = buildings$declining_book + buildings$straight_book; // Buildings: book value [US$]
    const machinery$added = a[b + 137] = machinery$share * (((t === calendar$construction) ? capital$initial : 0) + capital$sustained); // Machinery: put into service [US$]
    const machinery$declining_added = a[b + 138] = (depreciation$on_declining !== 0) ? machinery$added : 0; // Machinery: put into service, declining balance [US$]
    const machinery$declining_before = a[b + 139] = (last$machinery$declining_book) + machinery$declining_added; // Machinery: book value before the charge, declining balance [US$]
    const machinery$declining_charge = a[b + 140] = (plan$final !== 0) ? machinery$declining_before : ((plan$worked !== 0) ? machinery$declining_before * depreciation$rate_machinery * calendar$year : 0); // Machinery: depreciation, declining balance [US$]
    const machinery$declining_book = a[b + 141] = machinery$declining_before - machinery$declining_charge; // Machinery: book value, declining balance [US$]
    const machinery$straight_cost = a[b + 142] = (last$machinery$straight_cost) + machinery$added - machinery$declining_added; // Machinery: cost, cumulative, straight line [US$]
    const machinery$straight_in_life = a[b + 143] = machinery$straight_cost - (t >= machinery$lag ? a[b - machinery$lag * R + 142] : 0); // Machinery: cost of assets within their life, straight line [US$]
    const machinery$straight_before = a[b + 144] = (last$machinery$straight_book) + machinery$added - machinery$declining_added; // Machinery: book value before the charge, straight line [US$]
    const machinery$straight_charge = a[b + 145] = (plan$final !== 0) ? machinery$straight_before : ((plan$worked !== 0) ? Math.min(machinery$straight_before, machinery$straight_in_life / machinery$lag) : 0); // Machinery: depreciation, straight line [US$]
    const machinery$straight_book = a[b + 146] = machinery$straight_before - machinery$straight_charge; // Machinery: book value, straight line [US$]
    const machinery$charge = a[b + 147] = machinery$declining_charge + machinery$straight_charge; // Machinery: depreciation [US$]
    const machinery$book = a[b + 148] = machinery$declining_book + machinery$straight_book; // Machinery: book value [US$]
    const preparatory$added = a[b + 149] = preparatory$share * (((t === calendar$construction) ? capital$initial : 0) + capital$sustained); // Preparatory works: put into service [US$]
    const preparatory$declining_added = a[b + 150] = (depreciation$on_declining !== 0) ? preparatory$added : 0; // Preparatory works: put into service, declining balance [US$]
    const preparatory$declining_before = a[b + 151] = (last$preparatory$declining_book) + preparatory$declining_added; // Preparatory works: book value before the charge, declining balance [US$]
    const preparatory$declining_charge = a[b + 152] = (plan$final !== 0) ? preparatory$declining_before : ((plan$worked !== 0) ? preparatory$declining_before * depreciation$rate_preparatory * calendar$year : 0); // Preparatory works: depreciation, declining balance [US$]
    const preparatory$declining_book = a[b + 153] = preparatory$declining_before - preparatory$declining_charge; // Preparatory works: book value, declining balance [US$]
    const preparatory$straight_cost = a[b + 154] = (last$preparatory$straight_cost) + preparatory$added - preparatory$declining_added; // Preparatory works: cost, cumulative, straight line [US$]
    const preparatory$straight_in_life = a[b + 155] = preparatory$straight_cost - (t >= preparatory$lag ? a[b - preparatory$lag * R + 154] : 0); // Preparatory works: cost of assets within their life, straight line [US$]
    const preparatory$straight_before = a[b + 156] = (last$preparatory$straight_book) + preparatory$added - preparatory$declining_added; // Preparatory works: book value before the charge, straight line [US$]
    const preparatory$straight_charge = a[b + 157] = (plan$final !== 0) ? preparatory$straight_before : ((plan$worked !== 0) ? Math.min(preparatory$straight_before, preparatory$straight_in_life / preparatory$lag) : 0); // Preparatory works: depreciation, straight line [US$]
    const preparatory$straight_book = a[b + 158] = preparatory$straight_before - preparatory$straight_charge; // Preparatory works: book value, straight line [US$]
    const preparatory$charge = a[b + 159] = preparatory$declining_charge + preparatory$straight_charge; // Preparatory works: depreciation [US$]
    const preparatory$book = a[b + 160] = preparatory$declining_book + preparatory$straight_book; // Preparatory works: book value [US$]
    const depreciation$charge = a[b + 161] = buildings$charge + machinery$charge + preparatory$charge; // Depreciation [US$]
    const depreciation$book = a[b + 162] = buildings$book + machinery$book + preparatory$book; // Book value [US$]
    const tax$r_factor = a[b + 165] = ((t >= 1 ? a[b - 1 * R + 164] : 0) > 0) ? (last$royalty$received) / (t >= 1 ? a[b - 1 * R + 164] : 0) : 0; // R-factor at the start of the year [1]
    const royalty$index_value = a[b + 169] = ((royalty$index === 0) ? royalty$price : 0) + ((royalty$index === 1) ? tax$r_factor : 0) + ((royalty$index === 2) ? royalty$margin : 0) + ((royalty$index === 3) ? royalty$volume : 0); // Index of the royalty [1]
    const royalty$slab_rate = a[b + 170] = ((royalty$index_value >= fixed_64) ? fixed_63 : 0) + ((royalty$index_value >= fixed_66) ? fixed_65 : 0) + ((royalty$index_value >= fixed_68) ? fixed_67 : 0) + ((royalty$index_value >= fixed_70) ? fixed_69 : 0) + ((royalty$index_value >= fixed_72) ? fixed_71 : 0); // Royalty rate by slab [1]
    const royalty$marginal_rate = a[b + 171] = (royalty$index_value > fixed_64) ? (fixed_63 * Math.max(0, Math.min(royalty$index_value, fixed_66) - fixed_64) + fixed_73 * Math.max(0, Math.min(royalty$index_value, fixed_68) - fixed_66) + fixed_74 * Math.max(0, Math.min(royalty$index_value, fixed_70) - fixed_68) + fixed_75 * Math.max(0, Math.min(royalty$index_value, fixed_72) - fixed_70) + fixed_76 * Math.max(0, royalty$index_value - fixed_72)) / royalty$index_value : 0; // Royalty rate by band [1]
    const royalty$rate_due = a[b + 172] = ((royalty$method === 1) ? royalty$slab_rate : 0) + ((royalty$method === 2) ? royalty$marginal_rate : 0); // Royalty rate [1]
    const royalty$due = a[b + 175] = royalty$rate_due * Math.max(0, royalty$base_value); // Royalty [US$]
    const tax$mining = a[b + 188] = tax$statutory * ((royalty$method === 0) ? royalty$ore_value * tax$mining_rate : royalty$due); // Mining tax, or the sliding royalty in its place [US$]
    const tax$property = a[b + 193] = tax$property_due * tax$property_rate * calendar$year * ((last$depreciation$book) + ((t === calendar$construction) ? capital$initial : 0) + depreciation$book) / 2; // Property tax [US$]
    const tax$on_operation = a[b + 196] = tax$mining + tax$property + tax$export + tax$production_share; // Taxes on operation [US$]
    const tax$rent_flow = a[b + 205] = cash$before_tax - tax$on_operation; // Cash flow before rent and profit tax [US$]
    const tax$rent_account = a[b + 206] = (last$tax$rent_carried) * fixed_77 + tax$rent_flow; // Rent account, before it begins anew [US$]
    const tax$rent = a[b + 208] = tax$rent_rate * Math.max(0, tax$rent_account); // Rent tax [US$]
    const psa$added = a[b + 184] = (tax$psa === 1) ? ((t === calendar$construction) ? capital$initial : 0) + capital$sustained : 0; // Put into service under the agreement [US$]
    const psa$before = a[b + 185] = (last$psa$book) + psa$added; // Book value under the agreement before the charge [US$]
    const psa$charge = a[b + 186] = (plan$final !== 0) ? psa$before : ((plan$worked !== 0) ? psa$before * tax$psa_depreciation_rate * calendar$year : 0); // Depreciation under the agreement [US$]
    const tax$depreciation = a[b + 197] = (tax$psa === 1) ? psa$charge : depreciation$charge; // Depreciation deducted from taxable income [US$]
    const tax$income = a[b + 198] = annual$ebitda - tax$on_operation - tax$rent - tax$depreciation - capital$closed; // Taxable income before losses [US$]
    const tax$losses_past = a[b + 200] = Math.max(last$tax$losses_closed, t >= tax$loss_lag ? a[b - tax$loss_lag * R + 199] : 0); // Losses used or expired before this year [US$]
    const tax$losses_used = a[b + 201] = Math.min(Math.max(tax$income, 0), (last$tax$losses_ever) - tax$losses_past); // Losses used [US$]
    const tax$profit = a[b + 204] = tax$rate * (1 - tax$relief) * (Math.max(tax$income, 0) - tax$losses_used); // Profit tax [US$]
    const royalty$received = a[b + 163] = (last$royalty$received) + annual$revenue - tax$on_operation - tax$rent - tax$profit; // Revenue after all taxes, cumulative [US$]
    const psa$book = a[b + 187] = psa$before - psa$charge; // Book value under the agreement [US$]
    const tax$losses_ever = a[b + 199] = (last$tax$losses_ever) + Math.max(-tax$income, 0); // Losses made so far [US$]
    const tax$losses_closed = a[b + 202] = tax$losses_past + tax$losses_used; // Losses used or expired so far [US$]
    const tax$losses = a[b + 203] = tax$losses_ever - tax$losses_closed; // Losses carried forward [US$]
    const tax$rent_carried = a[b + 207] = Math.min(0, tax$rent_account); // Rent account carried forward [US$]
    const cash$tax_on_operation = a[b + 230] = -tax$on_operation; // Taxes on operation [US$]
    const cash$rent_tax = a[b + 231] = -tax$rent; // Rent tax [US$]
    const cash$profit_tax = a[b + 232] = -tax$profit; // Profit tax [US$]
    const cash$flow = a[b + 234] = cash$before_tax + cash$tax_on_operation + cash$rent_tax + cash$profit_tax + cash$vat; // Cash flow after tax [US$]
    const cash$cumulative = a[b + 235] = (last$cash$cumulative) + cash$flow; // Cash flow after tax, cumulative [US$]
    const returns$flow_pv = a[b + 237] = cash$flow * returns$discount_factor; // Cash flow after tax, discounted [US$]
    const returns$flow_pv_cumulative = a[b + 238] = (last$returns$flow_pv_cumulative) + returns$flow_pv; // Cash flow after tax, discounted, cumulative [US$]
    const returns$cost_pv = a[b + 241] = (annual$revenue - cash$flow) * returns$discount_factor; // All cost and tax, discounted [US$]
    const debt$cfads_lender = a[b + 247] = (calendar$operating !== 0) ? cash$flow - cash$vat : 0; // Cash flow available for debt service, lender's case [US$]
    const debt$carried = a[b + 248] = Math.max(0, debt$cfads_lender) / debt$dscr_target; // Debt service carried at the sizing DSCR, lender's case [US$]
    const eca$level_carried = a[b + 253] = (eca$repaying !== 0) ? debt$carried / eca$level_service : 0; // Covered tranche: level loan that the year carries [US$]
    const commercial$level_carried = a[b + 260] = (commercial$repaying !== 0) ? debt$carried / commercial$level_service : 0; // Commercial tranche: level loan that the year carries [US$]
    const debt$spending = a[b + 263] = (calendar$operating !== 0) ? 0 : -cash$flow; // Spending to be funded until start-up, for sizing [US$]
    const debt$draw_share = a[b + 264] = (capital$initial > 0) ? capital$spent / capital$initial : 0; // Share of the loans drawn in the year [1]
    const debt$drawn_share = a[b + 265] = (last$debt$drawn_share) + debt$draw_share; // Share of the loans drawn so far [1]
    const debt$drawn_opening = a[b + 266] = (calendar$operating !== 0) ? 0 : (last$debt$drawn_share); // Share of the loans drawn at the start of a construction year [1]
    const income$taxes = a[b + 370] = roundHalfAway((tax$on_operation + tax$rent) * 65536, 0) / 65536; // Taxes on operation and rent tax [US$]
    const income$depreciation = a[b + 371] = roundHalfAway(depreciation$charge * 65536, 0) / 65536; // Depreciation of the statement [US$]
    const income$ebit = a[b + 373] = income$ebitda - income$taxes - income$depreciation - income$closure; // Profit before interest and profit tax [US$]
    const balance$plants = a[b + 390] = (calendar$operating !== 0) ? (last$balance$plants) + (t >= 1 ? a[b - 1 * R + 389] : 0) + flows$sustaining - income$depreciation : 0; // Plants in operation [US$]
    const state$mining = a[b + 451] = tax$mining; // Mining tax or royalty [US$]
    const state$property = a[b + 452] = tax$property; // Property tax received [US$]
    const state$rent_tax = a[b + 456] = tax$rent; // Rent tax received [US$]
    const state$burden = a[b + 473] = tax$on_operation + tax$rent + tax$profit + capital$import_duty + annual$carbon_domestic; // Taxes and share of production on the project as if all equity [US$]
    const state$left = a[b + 475] = state$rent - state$burden; // Cash flow that the state leaves [US$]
    const check$other_regime = a[b + 482] = (tax$psa === 1) ? tax$mining + tax$property + tax$export + capital$import_duty : tax$production_share; // Taxes of the regime that was not chosen [US$]
    const check$rent_flow = a[b + 484] = tax$rent_flow * check$rent_factor; // Cash flow of the rent account, discounted [US$]
    const check$rent_taxed = a[b + 485] = Math.max(0, tax$rent_account) * check$rent_factor; // Rent taxed, discounted [US$]
    const check$rent_left = a[b + 486] = ((calendar$last !== 0) ? tax$rent_carried : 0) * check$rent_factor; // Rent account at the end, discounted [US$]
    const check$plant_gap = a[b + 490] = balance$plants - depreciation$book; // Plants by the balance sheet less book value for tax [US$]
    last$buildings$declining_book = buildings$declining_book;
    last$buildings$straight_cost = buildings$straight_cost;
    last$buildings$straight_book = buildings$straight_book;
    last$machinery$declining_book = machinery$declining_book;
    last$machinery$straight_cost = machinery$straight_cost;
    last$machinery$straight_book = machinery$straight_book;
    last$preparatory$declining_book = preparatory$declining_book;
    last$preparatory$straight_cost = preparatory$straight_cost;
    last$preparatory$straight_book = preparatory$straight_book;
    last$royalty$received = royalty$received;
    last$depreciation$book = depreciation$book;
    last$tax$rent_carried = tax$rent_carried;
    last$psa$book = psa$book;
    last$tax$losses_closed = tax$losses_closed;
    last$tax$losses_ever = tax$losses_ever;
    last$cash$cumulative = cash$cumulative;
    last$returns$flow_pv_cumulative = returns$flow_pv_cumulative;
    last$debt$drawn_share = debt$drawn_share;
    last$balance$plants = balance$plants;
  }
}

function project_6(x, T, s, a, n) {
  const project$construction_years = x[2];
  const royalty$method = x[179];
  const discount$rate = x[219];
  const discount$timing = x[221];
  const calendar$year = s[0];
  const returns$investment = s[323];
  const returns$hbi_value = s[326];
  const returns$hbi_flat = s[328];
  const royalty$index_low = s[311] = (total(a, n, 19) > 0) ? lowest(a, n, 169, 19) : 0; // Index of the royalty, lowest of the years of work [1]
  const royalty$index_high = s[312] = (total(a, n, 19) > 0) ? highest(a, n, 169, 19) : 0; // Index of the royalty, highest of the years of work [1]
  const returns$npv = s[318] = total(a, n, 237); // NPV after tax [US$]
  const returns$npv_start = s[319] = returns$npv * Math.pow(1 + discount$rate * calendar$year, (discount$timing - 0) / 2); // NPV after tax, each year's flow at its start [US$]
  const returns$npv_mid = s[320] = returns$npv * Math.pow(1 + discount$rate * calendar$year, (discount$timing - 1) / 2); // NPV after tax, each year's flow at its middle [US$]
  const returns$npv_end = s[321] = returns$npv * Math.pow(1 + discount$rate * calendar$year, (discount$timing - 2) / 2); // NPV after tax, each year's flow at its end [US$]
  const returns$profitability = s[324] = (returns$investment > 0) ? 1 + returns$npv / returns$investment : 0; // Profitability index [1]
  const returns$cost_value = s[325] = total(a, n, 241); // Present value of all cost and tax [US$]
  const returns$levelised_cost = s[327] = (returns$hbi_value > 0) ? returns$cost_value / returns$hbi_value : 0; // Levelised cost of HBI, delivered, base-year prices, with the taxes of this run (not a break-even price) [US$/t HBI]
  const returns$levelised_nominal = s[329] = (returns$hbi_flat > 0) ? returns$cost_value / returns$hbi_flat : 0; // Levelised cost of HBI, delivered, nominal: one price for all years in money of the day [US$/t HBI]
  const debt$spending_total = s[357] = total(a, n, 263); // Spending to be funded until start-up, all years [US$]
  const debt$drawn_sum = s[358] = total(a, n, 266); // Shares drawn at the start of the construction years, sum [1]
  const debt$drawn_years = s[359] = debt$drawn_sum * calendar$year; // Years of interest of a dollar until start-up [y]
  const debt$undrawn_years = s[360] = project$construction_years - debt$drawn_years; // Years of commitment fee of a dollar [y]
  const verdict$loses = s[428] = returns$npv < 0 ? 1 : 0; // Project earns less than its discount rate [flag]
  const warning$royalty_band = s[509] = (royalty$method > 0) && ((royalty$index_high < (entry(T[3], 1, 2, 0))) || (royalty$index_low >= (entry(T[3], 1, 5, 0)))) ? 1 : 0; // W-ROYALTY: The sliding royalty never leaves its first band or its last [flag]
  const warning$loses = s[511] = verdict$loses; // W-NPV: The project earns less than its discount rate [flag]
  const check$depreciation = s[525] = total(a, n, 161); // Depreciation over the life [US$]
  const check$taxes = s[529] = total(a, n, 196) + total(a, n, 208) + total(a, n, 204); // Taxes over the life [US$]
  const check$cash = s[531] = total(a, n, 234); // Cash flow over the life [US$]
  const check$burden = s[544] = total(a, n, 473); // The state's part over the life [US$]
}

function project_7(x, T, s, a, n) {
  const debt$part_first = s[332];
  const debt$part_second = s[333];
  const eca$rate_first = s[336];
  const eca$rate_second = s[337];
  const commercial$rate_first = s[340];
  const commercial$rate_second = s[341];
  const fixed_78 = 1 + eca$rate_second;
  const fixed_79 = 1 + eca$rate_first;
  const fixed_80 = 1 + commercial$rate_second;
  const fixed_81 = 1 + commercial$rate_first;
  let last$eca$sculpted = 0;
  let last$commercial$sculpted = 0;
  for (let t = (n - 1) | 0; t >= 0; t--) {
    const b = t * R;
    const eca$repaying = a[b + 245];
    const commercial$repaying = a[b + 246];
    const debt$carried = a[b + 248];
    const eca$sculpted_middle = a[b + 249] = (eca$repaying !== 0) ? ((last$eca$sculpted) + debt$part_second * debt$carried) / fixed_78 : 0; // Covered tranche: value of the service carried, after the first payment [US$]
    const eca$sculpted = a[b + 250] = (eca$repaying !== 0) ? (eca$sculpted_middle + debt$part_first * debt$carried) / fixed_79 : 0; // Covered tranche: value of the service carried, at the start of the year [US$]
    const commercial$sculpted_middle = a[b + 256] = (commercial$repaying !== 0) ? ((last$commercial$sculpted) + debt$part_second * debt$carried) / fixed_80 : 0; // Commercial tranche: value of the service carried, after the first payment [US$]
    const commercial$sculpted = a[b + 257] = (commercial$repaying !== 0) ? (commercial$sculpted_middle + debt$part_first * debt$carried) / fixed_81 : 0; // Commercial tranche: value of the service carried, at the start of the year [US$]
    last$eca$sculpted = eca$sculpted;
    last$commercial$sculpted = commercial$sculpted;
  }
}

function project_8(x, T, s, a, n) {
  const debt$profile = x[191];
  const debt$grace_years = x[193];
  const calendar$year = s[0];
  const calendar$construction = s[2];
  const eca$years_repaying = s[345];
  const commercial$years_repaying = s[350];
  const eca$carried_repaid = s[346] = (debt$profile === 0) ? (at(a, n, 250, calendar$construction + debt$grace_years / calendar$year, 0)) : ((eca$years_repaying > 0) ? lowest(a, n, 253, 245) : 0); // Covered tranche: loan carried, at the start of repayment [US$]
  const commercial$carried_repaid = s[351] = (debt$profile === 0) ? (at(a, n, 257, calendar$construction + debt$grace_years / calendar$year, 0)) : ((commercial$years_repaying > 0) ? lowest(a, n, 260, 246) : 0); // Commercial tranche: loan carried, at the start of repayment [US$]
}

function project_9(x, T, s, a, n) {
  const debt$profile = x[191];
  const debt$ramp_interest = x[194];
  const debt$part_first = s[332];
  const debt$part_second = s[333];
  const eca$rate_first = s[336];
  const eca$rate_second = s[337];
  const commercial$rate_first = s[340];
  const commercial$rate_second = s[341];
  const eca$carried_repaid = s[346];
  const commercial$carried_repaid = s[351];
  const fixed_82 = 1 + eca$rate_second;
  const fixed_83 = 1 + eca$rate_first;
  const fixed_84 = 1 + commercial$rate_second;
  const fixed_85 = 1 + commercial$rate_first;
  let last$eca$grace_carried = eca$carried_repaid;
  let last$commercial$grace_carried = commercial$carried_repaid;
  for (let t = (n - 1) | 0; t >= 0; t--) {
    const b = t * R;
    const debt$grace = a[b + 244];
    const debt$carried = a[b + 248];
    const eca$level_service = a[b + 252];
    const commercial$level_service = a[b + 259];
    const eca$grace_middle = a[b + 254] = (debt$grace !== 0) ? ((debt$ramp_interest === 1) ? (last$eca$grace_carried) : Math.min(last$eca$grace_carried, ((last$eca$grace_carried) + debt$part_second * debt$carried) / fixed_82)) : eca$carried_repaid; // Covered tranche: loan carried through the grace, after the first payment [US$]
    const eca$grace_carried = a[b + 255] = (debt$grace !== 0) ? ((debt$ramp_interest === 1) ? eca$grace_middle : Math.min(eca$grace_middle, (eca$grace_middle + debt$part_first * debt$carried) / fixed_83)) : eca$carried_repaid; // Covered tranche: loan carried through the grace, at the start of the year [US$]
    const commercial$grace_middle = a[b + 261] = (debt$grace !== 0) ? ((debt$ramp_interest === 1) ? (last$commercial$grace_carried) : Math.min(last$commercial$grace_carried, ((last$commercial$grace_carried) + debt$part_second * debt$carried) / fixed_84)) : commercial$carried_repaid; // Commercial tranche: loan carried through the grace, after the first payment [US$]
    const commercial$grace_carried = a[b + 262] = (debt$grace !== 0) ? ((debt$ramp_interest === 1) ? commercial$grace_middle : Math.min(commercial$grace_middle, (commercial$grace_middle + debt$part_first * debt$carried) / fixed_85)) : commercial$carried_repaid; // Commercial tranche: loan carried through the grace, at the start of the year [US$]
    const eca$full_service = a[b + 267] = (debt$profile === 0) ? debt$carried : eca$level_service * eca$carried_repaid; // Covered tranche: service of the year at full capacity [US$]
    const commercial$full_service = a[b + 268] = (debt$profile === 0) ? debt$carried : commercial$level_service * commercial$carried_repaid; // Commercial tranche: service of the year at full capacity [US$]
    last$eca$grace_carried = eca$grace_carried;
    last$commercial$grace_carried = commercial$grace_carried;
  }
}

function project_10(x, T, s, a, n) {
  const debt$gearing = x[187];
  const debt$grace_years = x[193];
  const debt$eca_tenor = x[197];
  const debt$commercial_tenor = x[209];
  const debt$upfront_fee = x[210];
  const debt$commitment_fee = x[211];
  const calendar$year = s[0];
  const calendar$construction = s[2];
  const ore$run_of_mine = s[4];
  const capital$initial = s[301];
  const debt$part_first = s[332];
  const debt$part_second = s[333];
  const eca$rate = s[335];
  const eca$rate_first = s[336];
  const eca$rate_second = s[337];
  const commercial$rate = s[339];
  const commercial$rate_first = s[340];
  const commercial$rate_second = s[341];
  const eca$ceiling = s[355];
  const debt$spending_total = s[357];
  const debt$drawn_years = s[359];
  const debt$undrawn_years = s[360];
  const debt$dsra_share = s[362];
  const debt$ramp_years = s[363];
  const debt$premium_rate = s[364];
  const eca$capacity = s[347] = at(a, n, 255, calendar$construction, 0); // Covered tranche: loan carried at start-up if it were the only one [US$]
  const commercial$capacity = s[352] = at(a, n, 262, calendar$construction, 0); // Commercial tranche: loan carried at start-up if it were the only one [US$]
  const debt$capacity = s[356] = (eca$capacity <= eca$ceiling) ? eca$capacity : eca$ceiling + (1 - eca$ceiling / eca$capacity) * commercial$capacity; // Debt carried by the cash flow [US$]
  const eca$first_service = s[365] = Math.max(eca$rate_first + eca$rate_second, (eca$capacity > 0) ? (at(a, n, 267, calendar$construction + debt$grace_years / calendar$year, 0)) / eca$capacity : 0); // Covered tranche: service of a dollar due in the first year of repayment [1]
  const eca$unit_uses = s[366] = debt$upfront_fee + debt$premium_rate + eca$rate * debt$drawn_years + debt$commitment_fee * debt$undrawn_years + debt$dsra_share * eca$first_service + debt$ramp_years * eca$rate; // Covered tranche: uses that a dollar of it adds [1]
  const commercial$first_service = s[367] = Math.max(commercial$rate_first + commercial$rate_second, (commercial$capacity > 0) ? (at(a, n, 268, calendar$construction + debt$grace_years / calendar$year, 0)) / commercial$capacity : 0); // Commercial tranche: service of a dollar due in the first year of repayment [1]
  const commercial$unit_uses = s[368] = debt$upfront_fee + commercial$rate * debt$drawn_years + debt$commitment_fee * debt$undrawn_years + debt$dsra_share * commercial$first_service + debt$ramp_years * commercial$rate; // Commercial tranche: uses that a dollar of it adds [1]
  const debt$gearing_covered = s[369] = debt$gearing * debt$spending_total / (1 - debt$gearing * eca$unit_uses); // Debt at the highest gearing, if all is covered [US$]
  const debt$gearing_mixed = s[370] = debt$gearing * (debt$spending_total + (eca$unit_uses - commercial$unit_uses) * eca$ceiling) / (1 - debt$gearing * commercial$unit_uses); // Debt at the highest gearing, beyond the ceiling of the covered tranche [US$]
  const debt$gearing_cap = s[371] = (debt$gearing_covered <= eca$ceiling) ? debt$gearing_covered : debt$gearing_mixed; // Debt at the highest gearing [US$]
  const debt$total = s[372] = Math.max(0, Math.min(debt$gearing_cap, debt$capacity, capital$initial)); // Debt [US$]
  const debt$by_no_cash = s[373] = (debt$gearing > 0) && (debt$capacity <= 0) ? 1 : 0; // Cash flow carries no debt [flag]
  const debt$by_gearing = s[374] = (debt$total > 0) && (debt$gearing_cap <= debt$capacity) && (debt$gearing_cap <= capital$initial) ? 1 : 0; // Gearing limits the debt [flag]
  const debt$by_capital = s[375] = (debt$total > 0) && (!(debt$by_gearing !== 0)) && (capital$initial <= debt$capacity) ? 1 : 0; // Capital it is drawn against limits the debt [flag]
  const debt$by_cover = s[376] = (debt$total > 0) && (!((debt$by_gearing !== 0) || (debt$by_capital !== 0))) ? 1 : 0; // Debt service cover limits the debt [flag]
  const debt$limit = s[377] = debt$by_no_cash + 2 * debt$by_gearing + 3 * debt$by_capital + 4 * debt$by_cover; // What limits the debt [1]
  const eca$amount = s[378] = Math.min(debt$total, eca$ceiling); // Covered tranche [US$]
  const commercial$amount = s[379] = debt$total - eca$amount; // Commercial tranche [US$]
  const eca$cover_share = s[381] = (eca$capacity > 0) ? eca$amount / eca$capacity : 0; // Covered tranche: share of the cash carried that it takes [1]
  const commercial$cover_share = s[383] = (commercial$capacity > 0) ? commercial$amount / commercial$capacity : 0; // Commercial tranche: share of the cash carried that it takes [1]
  const debt$cover_share = s[380] = eca$cover_share + commercial$cover_share; // Share of the cash carried that both tranches take [1]
  const debt$first_due = s[386] = eca$amount * eca$first_service + commercial$amount * commercial$first_service; // Debt service due in the first year of repayment [US$]
  const debt$dust = s[389] = debt$total / 1000000000; // Debt too small to be told from rounding [US$]
  const debt$rate = s[390] = (debt$total > 0) ? (eca$amount * eca$rate + commercial$amount * commercial$rate) / debt$total : 0; // Rate of both tranches [1/y]
  const debt$rate_first = s[391] = debt$rate * calendar$year * debt$part_first; // Rate of both tranches, first payment [1]
  const debt$rate_second = s[392] = debt$rate * calendar$year * debt$part_second; // Rate of both tranches, second payment [1]
  const cover$last_repayment = s[396] = calendar$construction + Math.max((eca$amount > 0) ? debt$eca_tenor : 0, (commercial$amount > 0) ? debt$commercial_tenor : 0) / calendar$year - 1; // Period of the last repayment [1]
  const cover$reserve_tail = s[397] = (debt$total > 0) ? (at(a, n, 17, cover$last_repayment, ore$run_of_mine)) / ore$run_of_mine : 0; // Reserve tail: ore left after the last repayment, share of all [1]
  const verdict$short = s[430] = (debt$gearing > 0) && (debt$capacity < debt$gearing_cap) ? 1 : 0; // Cash flow carries less debt than the gearing asks for [flag]
  const rule$unit_uses = s[474] = Math.max(eca$unit_uses, commercial$unit_uses); // Uses that a dollar of debt adds, at most [1]
  const rule$debt_4 = s[490] = debt$gearing * Math.max(eca$unit_uses, commercial$unit_uses) >= 1 ? 1 : 0; // E-DEBT-4: Fees and interest until start-up eat the loan [flag]
  const warning$no_debt = s[513] = debt$by_no_cash; // W-DEBT-NONE: The cash flow carries no debt [flag]
  const warning$low_gearing = s[514] = (debt$total > 0) && (debt$capacity < debt$gearing_cap) ? 1 : 0; // W-DEBT-GEARING: Debt service cover allows less debt than the gearing [flag]
  const check$uses_sized = s[540] = debt$spending_total + eca$amount * eca$unit_uses + commercial$amount * commercial$unit_uses; // Uses of funds as sizing takes them: linear in both tranches [US$]
}

function project_11(x, T, s, a, n) {
  const tax$interest_wht = x[165];
  const tax$premium_wht = x[167];
  const debt$profile = x[191];
  const debt$grace_years = x[193];
  const debt$ramp_interest = x[194];
  const debt$upfront_fee = x[210];
  const debt$commitment_fee = x[211];
  const calendar$year = s[0];
  const debt$part_first = s[332];
  const debt$part_second = s[333];
  const eca$rate = s[335];
  const eca$rate_first = s[336];
  const eca$rate_second = s[337];
  const eca$repayments = s[338];
  const commercial$rate = s[339];
  const commercial$rate_first = s[340];
  const commercial$rate_second = s[341];
  const commercial$repayments = s[342];
  const eca$annuity = s[344];
  const eca$carried_repaid = s[346];
  const commercial$annuity = s[349];
  const commercial$carried_repaid = s[351];
  const debt$ramp_years = s[363];
  const debt$premium_rate = s[364];
  const debt$total = s[372];
  const eca$amount = s[378];
  const commercial$amount = s[379];
  const debt$cover_share = s[380];
  const eca$cover_share = s[381];
  const commercial$cover_share = s[383];
  const debt$dust = s[389];
  const fixed_86 = debt$grace_years / calendar$year + 1;
  const fixed_87 = roundHalfAway(debt$upfront_fee * debt$total * 65536, 0) / 65536;
  const fixed_88 = roundHalfAway(debt$premium_rate * eca$amount * 65536, 0) / 65536;
  const fixed_89 = debt$commitment_fee * calendar$year * debt$total;
  const fixed_90 = eca$amount * eca$rate + commercial$amount * commercial$rate;
  let last$eca$balance = 0;
  let last$eca$repaid_base = 0;
  let last$commercial$balance = 0;
  let last$commercial$repaid_base = 0;
  for (let t = 0; t < n; t++) {
    const b = t * R;
    const calendar$operating = a[b + 2];
    const calendar$operating_year = a[b + 4];
    const debt$grace = a[b + 244];
    const eca$repaying = a[b + 245];
    const commercial$repaying = a[b + 246];
    const debt$cfads_lender = a[b + 247];
    const debt$carried = a[b + 248];
    const debt$draw_share = a[b + 264];
    const debt$drawn_opening = a[b + 266];
    const eca$final = a[b + 280];
    const commercial$final = a[b + 298];
    const balance$payables = a[b + 398];
    const eca$drawn = a[b + 269] = roundHalfAway(eca$amount * debt$draw_share * 65536, 0) / 65536; // Covered tranche: drawn [US$]
    const eca$interest_construction = a[b + 270] = roundHalfAway(eca$amount * debt$drawn_opening * eca$rate * calendar$year * 65536, 0) / 65536; // Covered tranche: interest until start-up [US$]
    const eca$grace_cash = a[b + 271] = ((debt$grace !== 0) && (debt$cover_share > 0)) ? debt$carried * eca$cover_share / debt$cover_share : 0; // Covered tranche: cash for its interest in the grace [US$]
    const eca$opening = a[b + 272] = last$eca$balance; // Covered tranche: balance at the start of the year [US$]
    const eca$repaid_base = a[b + 273] = (calendar$operating_year === fixed_86) ? eca$opening : (last$eca$repaid_base); // Covered tranche: balance when repayment begins [US$]
    const eca$scheduled = a[b + 274] = (eca$repaying !== 0) ? eca$repaid_base * ((debt$profile === 0) ? ((eca$carried_repaid > 0) ? debt$carried / eca$carried_repaid : 0) : eca$annuity) : 0; // Covered tranche: service scheduled for the year, sculpted or annuity [US$]
    const eca$interest_first = a[b + 275] = ((debt$grace !== 0) || (eca$repaying !== 0)) ? roundHalfAway(eca$rate_first * eca$opening * 65536, 0) / 65536 : 0; // Covered tranche: interest, first payment [US$]
    const eca$paid_first = a[b + 276] = roundHalfAway(((eca$repaying !== 0) ? ((debt$profile === 2) ? eca$interest_first + debt$part_first * eca$repaid_base / eca$repayments : debt$part_first * eca$scheduled) : ((debt$ramp_interest === 1) ? eca$interest_first : Math.min(eca$interest_first, debt$part_first * eca$grace_cash))) * 65536, 0) / 65536; // Covered tranche: debt service, first payment [US$]
    const eca$middle = a[b + 277] = eca$opening + eca$interest_first - eca$paid_first; // Covered tranche: balance after the first payment [US$]
    const eca$interest_second = a[b + 278] = ((debt$grace !== 0) || (eca$repaying !== 0)) ? roundHalfAway(eca$rate_second * eca$middle * 65536, 0) / 65536 : 0; // Covered tranche: interest, second payment [US$]
    const eca$due_second = a[b + 279] = roundHalfAway(((eca$repaying !== 0) ? ((debt$profile === 2) ? eca$interest_second + debt$part_second * eca$repaid_base / eca$repayments : debt$part_second * eca$scheduled) : ((debt$ramp_interest === 1) ? eca$interest_second : Math.min(eca$interest_second, debt$part_second * eca$grace_cash))) * 65536, 0) / 65536; // Covered tranche: second payment as scheduled [US$]
    const eca$paid_second = a[b + 281] = (eca$final !== 0) ? eca$middle + eca$interest_second : eca$due_second; // Covered tranche: debt service, second payment [US$]
    const eca$gap = a[b + 282] = (eca$final !== 0) ? eca$paid_second - eca$due_second : 0; // Covered tranche: last payment beyond what was scheduled [US$]
    const eca$balance = a[b + 283] = eca$middle + eca$interest_second - eca$paid_second + eca$drawn; // Covered tranche: balance [US$]
    const eca$interest = a[b + 284] = eca$interest_first + eca$interest_second; // Covered tranche: interest in operation [US$]
    const eca$service = a[b + 285] = eca$paid_first + eca$paid_second; // Covered tranche: debt service paid [US$]
    const eca$principal = a[b + 286] = eca$service - eca$interest; // Covered tranche: principal repaid [US$]
    const commercial$drawn = a[b + 287] = roundHalfAway(commercial$amount * debt$draw_share * 65536, 0) / 65536; // Commercial tranche: drawn [US$]
    const commercial$interest_construction = a[b + 288] = roundHalfAway(commercial$amount * debt$drawn_opening * commercial$rate * calendar$year * 65536, 0) / 65536; // Commercial tranche: interest until start-up [US$]
    const commercial$grace_cash = a[b + 289] = ((debt$grace !== 0) && (debt$cover_share > 0)) ? debt$carried * commercial$cover_share / debt$cover_share : 0; // Commercial tranche: cash for its interest in the grace [US$]
    const commercial$opening = a[b + 290] = last$commercial$balance; // Commercial tranche: balance at the start of the year [US$]
    const commercial$repaid_base = a[b + 291] = (calendar$operating_year === fixed_86) ? commercial$opening : (last$commercial$repaid_base); // Commercial tranche: balance when repayment begins [US$]
    const commercial$scheduled = a[b + 292] = (commercial$repaying !== 0) ? commercial$repaid_base * ((debt$profile === 0) ? ((commercial$carried_repaid > 0) ? debt$carried / commercial$carried_repaid : 0) : commercial$annuity) : 0; // Commercial tranche: service scheduled for the year, sculpted or annuity [US$]
    const commercial$interest_first = a[b + 293] = ((debt$grace !== 0) || (commercial$repaying !== 0)) ? roundHalfAway(commercial$rate_first * commercial$opening * 65536, 0) / 65536 : 0; // Commercial tranche: interest, first payment [US$]
    const commercial$paid_first = a[b + 294] = roundHalfAway(((commercial$repaying !== 0) ? ((debt$profile === 2) ? commercial$interest_first + debt$part_first * commercial$repaid_base / commercial$repayments : debt$part_first * commercial$scheduled) : ((debt$ramp_interest === 1) ? commercial$interest_first : Math.min(commercial$interest_first, debt$part_first * commercial$grace_cash))) * 65536, 0) / 65536; // Commercial tranche: debt service, first payment [US$]
    const commercial$middle = a[b + 295] = commercial$opening + commercial$interest_first - commercial$paid_first; // Commercial tranche: balance after the first payment [US$]
    const commercial$interest_second = a[b + 296] = ((debt$grace !== 0) || (commercial$repaying !== 0)) ? roundHalfAway(commercial$rate_second * commercial$middle * 65536, 0) / 65536 : 0; // Commercial tranche: interest, second payment [US$]
    const commercial$due_second = a[b + 297] = roundHalfAway(((commercial$repaying !== 0) ? ((debt$profile === 2) ? commercial$interest_second + debt$part_second * commercial$repaid_base / commercial$repayments : debt$part_second * commercial$scheduled) : ((debt$ramp_interest === 1) ? commercial$interest_second : Math.min(commercial$interest_second, debt$part_second * commercial$grace_cash))) * 65536, 0) / 65536; // Commercial tranche: second payment as scheduled [US$]
    const commercial$paid_second = a[b + 299] = (commercial$final !== 0) ? commercial$middle + commercial$interest_second : commercial$due_second; // Commercial tranche: debt service, second payment [US$]
    const commercial$gap = a[b + 300] = (commercial$final !== 0) ? commercial$paid_second - commercial$due_second : 0; // Commercial tranche: last payment beyond what was scheduled [US$]
    const commercial$balance = a[b + 301] = commercial$middle + commercial$interest_second - commercial$paid_second + commercial$drawn; // Commercial tranche: balance [US$]
    const commercial$interest = a[b + 302] = commercial$interest_first + commercial$interest_second; // Commercial tranche: interest in operation [US$]
    const commercial$service = a[b + 303] = commercial$paid_first + commercial$paid_second; // Commercial tranche: debt service paid [US$]
    const commercial$principal = a[b + 304] = commercial$service - commercial$interest; // Commercial tranche: principal repaid [US$]
    const debt$drawn = a[b + 305] = eca$drawn + commercial$drawn; // Debt drawn [US$]
    const debt$interest_construction = a[b + 306] = eca$interest_construction + commercial$interest_construction; // Interest until start-up [US$]
    const debt$fees = a[b + 307] = (t === 0) ? fixed_87 : 0; // Upfront fee [US$]
    const debt$premium = a[b + 308] = (t === 0) ? fixed_88 : 0; // Insurance premium [US$]
    const debt$commitment = a[b + 309] = (calendar$operating !== 0) ? 0 : roundHalfAway(fixed_89 * (1 - debt$drawn_opening) * 65536, 0) / 65536; // Commitment fee [US$]
    const debt$financing_cost = a[b + 310] = debt$interest_construction + debt$fees + debt$premium + debt$commitment; // Cost of finance until start-up [US$]
    const debt$interest = a[b + 311] = eca$interest + commercial$interest; // Interest in operation [US$]
    const debt$service = a[b + 312] = eca$service + commercial$service; // Debt service paid [US$]
    const debt$principal = a[b + 313] = eca$principal + commercial$principal; // Principal repaid [US$]
    const debt$opening = a[b + 314] = eca$opening + commercial$opening; // Debt at the start of the year [US$]
    const debt$balance = a[b + 315] = eca$balance + commercial$balance; // Debt at the end of the year [US$]
    const debt$due = a[b + 316] = Math.max(debt$service, debt$interest); // Debt service due [US$]
    const debt$ramp_held = a[b + 318] = Math.max(0, debt$ramp_years - calendar$operating_year * calendar$year) * fixed_90; // Ramp reserve to be held [US$]
    const cover$served = a[b + 333] = (debt$opening > debt$dust) && ((eca$repaying !== 0) || (commercial$repaying !== 0)) ? 1 : 0; // Repayment is due [flag]
    const cover$open = a[b + 334] = (calendar$operating !== 0) && (debt$opening > debt$dust) ? 1 : 0; // Debt is open in operation [flag]
    const cover$dscr_lender = a[b + 335] = (cover$served !== 0) ? debt$cfads_lender / debt$due : 0; // DSCR, lender's case [1]
    const cover$rate_first = a[b + 337] = (cover$open !== 0) ? (eca$interest_first + commercial$interest_first) / debt$opening : 0; // Interest of the first payment's part of the year, both tranches [1]
    const cover$rate_second = a[b + 338] = ((cover$open !== 0) && (eca$middle + commercial$middle > debt$dust)) ? (eca$interest_second + commercial$interest_second) / (eca$middle + commercial$middle) : 0; // Interest of the second payment's part of the year, both tranches [1]
    const flows$debt = a[b + 383] = debt$drawn - debt$principal; // Debt drawn less principal repaid [US$]
    const flows$finance_cost = a[b + 384] = -(debt$interest + debt$financing_cost); // Interest and cost of finance [US$]
    const balance$eca = a[b + 400] = eca$balance; // Covered debt [US$]
    const balance$commercial = a[b + 401] = commercial$balance; // Commercial debt [US$]
    const balance$liabilities = a[b + 402] = balance$payables + balance$eca + balance$commercial; // Liabilities [US$]
    const state$interest_wht = a[b + 460] = tax$interest_wht * (debt$interest + debt$interest_construction); // Withholding on interest [US$]
    const state$premium_wht = a[b + 461] = tax$premium_wht * debt$premium; // Withholding on the insurance premium [US$]
    last$eca$balance = eca$balance;
    last$eca$repaid_base = eca$repaid_base;
    last$commercial$balance = commercial$balance;
    last$commercial$repaid_base = commercial$repaid_base;
  }
}

function project_12(x, T, s, a, n) {
  const eca$years_repaying = s[345];
  const commercial$years_repaying = s[350];
  const eca$amount = s[378];
  const commercial$amount = s[379];
  const debt$dust = s[389];
  const eca$least_principal = s[382] = (eca$years_repaying > 0) ? lowest(a, n, 286, 245) : 0; // Covered tranche: least principal of a repayment year [US$]
  const commercial$least_principal = s[384] = (commercial$years_repaying > 0) ? lowest(a, n, 304, 246) : 0; // Commercial tranche: least principal of a repayment year [US$]
  const debt$financing_total = s[385] = total(a, n, 310); // Cost of finance until start-up, all years [US$]
  const warning$negative_principal = s[515] = ((eca$amount > 0) && (eca$least_principal < -debt$dust)) || ((commercial$amount > 0) && (commercial$least_principal < -debt$dust)) ? 1 : 0; // W-DEBT-PRINCIPAL: The service of a repayment year is below its interest [flag]
  const check$drawn = s[537] = total(a, n, 305); // Debt drawn over the life [US$]
  const check$debt_left = s[542] = at(a, n, 315, n - 1, 0); // Debt in the last period [US$]
}

function project_13(x, T, s, a, n) {
  const tax$dividend_wht = x[164];
  const debt$dscr_lockup = x[189];
  const debt$dscr_default = x[190];
  const debt$grace_years = x[193];
  const debt$eca_tenor = x[197];
  const partners$carry_rate = x[218];
  const calendar$year = s[0];
  const calendar$construction = s[2];
  const tax$rate = s[314];
  const tax$loss_lag = s[315];
  const debt$dsra_share = s[362];
  const debt$financing_total = s[385];
  const debt$first_due = s[386];
  const debt$dust = s[389];
  const state_equity$share = s[401];
  const fonte$share = s[402];
  const metal$share = s[403];
  const fonte$carried = s[406];
  const fonte$carries = s[407];
  const fonte$funded = s[408];
  const fonte$carried_dividends = s[409];
  const fonte$carried_capital = s[410];
  const metal$carried = s[411];
  const metal$carries = s[412];
  const metal$funded = s[413];
  const metal$carried_dividends = s[414];
  const metal$carried_capital = s[415];
  const state_equity$carried = s[416];
  const state_equity$carries = s[417];
  const state_equity$funded = s[418];
  const state_equity$carried_dividends = s[419];
  const state_equity$carried_capital = s[420];
  const state$decade = s[437];
  const fixed_91 = debt$grace_years / calendar$year + 1;
  const fixed_92 = calendar$construction - 1;
  const fixed_93 = roundHalfAway(debt$financing_total * calendar$year / debt$eca_tenor * 65536, 0) / 65536;
  const fixed_94 = debt$eca_tenor / calendar$year;
  const fixed_95 = 1 - tax$dividend_wht;
  const fixed_96 = 1 + partners$carry_rate * calendar$year;
  const fixed_97 = 1 - 0;
  let last$debt$cost_book = 0;
  let last$company$losses_closed = 0;
  let last$company$losses_ever = 0;
  let last$funds$cash = 0;
  let last$funds$reserves = 0;
  let last$funds$retained = 0;
  let last$funds$capital = 0;
  let last$flows$closing = 0;
  let last$equity$cumulative = 0;
  let last$fonte$carry = 0;
  let last$metal$carry = 0;
  let last$state_equity$carry = 0;
  for (let t = 0; t < n; t++) {
    const b = t * R;
    const calendar$operating = a[b + 2];
    const calendar$operating_year = a[b + 4];
    const index$prices = a[b + 6];
    const plan$final = a[b + 20];
    const annual$ebitda = a[b + 114];
    const capital$closed = a[b + 123];
    const tax$relief = a[b + 191];
    const tax$on_operation = a[b + 196];
    const tax$depreciation = a[b + 197];
    const tax$profit = a[b + 204];
    const tax$rent = a[b + 208];
    const cash$flow = a[b + 234];
    const returns$discount_factor = a[b + 236];
    const debt$grace = a[b + 244];
    const debt$drawn = a[b + 305];
    const debt$financing_cost = a[b + 310];
    const debt$interest = a[b + 311];
    const debt$service = a[b + 312];
    const debt$balance = a[b + 315];
    const debt$due = a[b + 316];
    const debt$ramp_held = a[b + 318];
    const cover$served = a[b + 333];
    const income$ebitda = a[b + 369];
    const income$taxes = a[b + 370];
    const income$closure = a[b + 372];
    const income$ebit = a[b + 373];
    const flows$tied = a[b + 379];
    const flows$investment = a[b + 382];
    const flows$debt = a[b + 383];
    const flows$finance_cost = a[b + 384];
    const balance$construction = a[b + 389];
    const balance$plants = a[b + 390];
    const balance$receivables = a[b + 392];
    const balance$stores = a[b + 393];
    const balance$vat = a[b + 394];
    const balance$liabilities = a[b + 402];
    const equity$discount_factor = a[b + 410];
    const state$mining = a[b + 451];
    const state$property = a[b + 452];
    const state$export = a[b + 453];
    const state$import = a[b + 454];
    const state$production = a[b + 455];
    const state$rent_tax = a[b + 456];
    const state$carbon = a[b + 458];
    const state$interest_wht = a[b + 460];
    const state$premium_wht = a[b + 461];
    const state$vat = a[b + 463];
    const state$indirect = a[b + 467];
    const state$indirect_deflated = a[b + 471];
    const debt$reserve_target = a[b + 317] = (t >= fixed_92) ? roundHalfAway((debt$dsra_share * ((calendar$operating_year >= fixed_91) ? (t + 1 < n ? a[b + R + 316] : 0) : debt$first_due) + debt$ramp_held) * 65536, 0) / 65536 : 0; // Reserves to be held at the end of the year [US$]
    const debt$reserve_funded = a[b + 319] = (t === fixed_92) ? debt$reserve_target : 0; // Reserves funded at completion [US$]
    const debt$cost_before = a[b + 323] = (last$debt$cost_book) + debt$financing_cost; // Cost of finance before writing off [US$]
    const debt$cost_written = a[b + 322] = (plan$final !== 0) ? debt$cost_before : (((calendar$operating !== 0) && (calendar$operating_year <= fixed_94)) ? Math.min(debt$cost_before, fixed_93) : 0); // Cost of finance written off [US$]
    const debt$deductible = a[b + 325] = debt$interest + debt$cost_written; // Interest and cost of finance deducted from profit [US$]
    const company$income = a[b + 326] = annual$ebitda - tax$on_operation - tax$rent - tax$depreciation - capital$closed - debt$deductible; // Taxable income before losses of the company [US$]
    const company$losses_past = a[b + 328] = Math.max(last$company$losses_closed, t >= tax$loss_lag ? a[b - tax$loss_lag * R + 327] : 0); // Losses used or expired before this year of the company [US$]
    const company$losses_used = a[b + 329] = Math.min(Math.max(company$income, 0), (last$company$losses_ever) - company$losses_past); // Losses used of the company [US$]
    const company$profit_tax = a[b + 332] = tax$rate * (1 - tax$relief) * (Math.max(company$income, 0) - company$losses_used); // Profit tax of the company [US$]
    const income$profit_tax = a[b + 376] = roundHalfAway(company$profit_tax * 65536, 0) / 65536; // Profit tax of the company [US$]
    const flows$operation = a[b + 378] = income$ebitda - income$taxes - income$profit_tax - income$closure - flows$tied; // Cash from operation [US$]
    const debt$spent = a[b + 320] = (calendar$operating !== 0) ? 0 : -(flows$operation + flows$investment); // Spending funded until start-up [US$]
    const debt$uses = a[b + 321] = debt$spent + debt$financing_cost + debt$reserve_funded; // Uses of funds until start-up [US$]
    const debt$cost_book = a[b + 324] = debt$cost_before - debt$cost_written; // Cost of finance not yet written off [US$]
    const company$losses_ever = a[b + 327] = (last$company$losses_ever) + Math.max(-company$income, 0); // Losses made so far of the company [US$]
    const company$losses_closed = a[b + 330] = company$losses_past + company$losses_used; // Losses used or expired so far of the company [US$]
    const company$losses = a[b + 331] = company$losses_ever - company$losses_closed; // Losses carried forward of the company [US$]
    const company$cfads = a[b + 350] = (calendar$operating !== 0) ? flows$operation + flows$investment : 0; // Cash flow available for debt service [US$]
    const cover$dscr = a[b + 336] = (cover$served !== 0) ? company$cfads / debt$due : 0; // DSCR [1]
    const cover$locked = a[b + 348] = (cover$served !== 0) && (cover$dscr < debt$dscr_lockup) ? 1 : 0; // DSCR is below lock-up [flag]
    const cover$defaulted = a[b + 349] = (cover$served !== 0) && (cover$dscr < debt$dscr_default) ? 1 : 0; // Default covenant is broken [flag]
    const funds$available = a[b + 351] = (last$funds$cash) + (last$funds$reserves) + company$cfads; // Cash before debt service [US$]
    const funds$support = a[b + 352] = (calendar$operating !== 0) ? Math.max(0, debt$service - funds$available) : 0; // Paid in by shareholders in operation [US$]
    const funds$after_service = a[b + 353] = (calendar$operating !== 0) ? Math.max(0, funds$available - debt$service) : 0; // Cash after debt service [US$]
    const funds$reserves = a[b + 354] = (calendar$operating !== 0) ? Math.min(debt$reserve_target, funds$after_service) : debt$reserve_funded; // Reserves held [US$]
    const funds$free = a[b + 355] = (calendar$operating !== 0) ? funds$after_service - funds$reserves : 0; // Cash after reserves [US$]
    const funds$distributable = a[b + 356] = (((cover$locked !== 0) || (debt$grace !== 0)) && (debt$balance > debt$dust)) ? 0 : funds$free; // Cash that may be distributed [US$]
    const income$finance = a[b + 374] = debt$interest + debt$cost_written; // Interest, and cost of finance written off [US$]
    const income$before_tax = a[b + 375] = income$ebit - income$finance; // Profit before profit tax [US$]
    const income$net = a[b + 377] = income$before_tax - income$profit_tax; // Net profit [US$]
    const funds$earned = a[b + 357] = (last$funds$retained) + income$net; // Retained earnings before dividends [US$]
    const funds$dividends = a[b + 358] = Math.min(funds$distributable, Math.max(0, funds$earned)); // Dividends [US$]
    const funds$retained = a[b + 359] = funds$earned - funds$dividends; // Retained earnings [US$]
    const funds$contributed = a[b + 360] = (calendar$operating !== 0) ? funds$support : Math.max(0, debt$uses - debt$drawn - (last$funds$cash)); // Paid in by shareholders [US$]
    const funds$capital_repaid = a[b + 361] = Math.min(funds$distributable - funds$dividends, (last$funds$capital) + funds$contributed); // Share capital repaid [US$]
    const funds$capital = a[b + 362] = (last$funds$capital) + funds$contributed - funds$capital_repaid; // Share capital [US$]
    const funds$cash = a[b + 363] = (calendar$operating !== 0) ? funds$free - funds$dividends - funds$capital_repaid : (last$funds$cash) + debt$drawn + funds$contributed - debt$uses; // Cash [US$]
    const funds$reserve_short = a[b + 364] = Math.max(0, debt$reserve_target - funds$reserves); // Reserves below what they should be [US$]
    const funds$reserve_low = a[b + 365] = funds$reserve_short > debt$dust ? 1 : 0; // Reserves are short [flag]
    const flows$shareholders = a[b + 385] = funds$contributed - funds$capital_repaid; // Paid in by shareholders less share capital repaid [US$]
    const flows$dividends = a[b + 386] = -funds$dividends; // Dividends paid [US$]
    const flows$change = a[b + 387] = flows$operation + flows$investment + flows$debt + flows$finance_cost + flows$shareholders + flows$dividends; // Change of cash and reserves [US$]
    const flows$closing = a[b + 388] = (last$flows$closing) + flows$change; // Cash and reserves, from the flows [US$]
    const balance$finance = a[b + 391] = debt$cost_book; // Cost of finance carried [US$]
    const balance$reserves = a[b + 395] = funds$reserves; // Reserves for debt service [US$]
    const balance$cash = a[b + 396] = funds$cash; // Cash [US$]
    const balance$assets = a[b + 397] = balance$construction + balance$plants + balance$finance + balance$receivables + balance$stores + balance$vat + balance$reserves + balance$cash; // Assets [US$]
    const balance$capital = a[b + 403] = funds$capital; // Share capital [US$]
    const balance$retained = a[b + 404] = funds$retained; // Retained earnings [US$]
    const balance$equity = a[b + 405] = balance$capital + balance$retained; // Equity [US$]
    const balance$difference = a[b + 406] = balance$assets - balance$liabilities - balance$equity; // Assets less liabilities and equity [US$]
    const fonte$withheld = a[b + 414] = funds$dividends * fonte$share * tax$dividend_wht; // Fonte GreenMet: withheld from dividends [US$]
    const metal$withheld = a[b + 422] = funds$dividends * metal$share * tax$dividend_wht; // Azerbaijan Metal Company: withheld from dividends [US$]
    const state_equity$withheld = a[b + 430] = funds$dividends * state_equity$share * 0; // State (AzerGold, DDF): withheld from dividends [US$]
    const equity$withheld = a[b + 407] = fonte$withheld + metal$withheld + state_equity$withheld; // Withheld from dividends [US$]
    const equity$flow = a[b + 408] = funds$dividends - equity$withheld + funds$capital_repaid - funds$contributed; // Cash flow to shareholders [US$]
    const equity$cumulative = a[b + 409] = (last$equity$cumulative) + equity$flow; // Cash flow to shareholders, cumulative [US$]
    const equity$flow_pv = a[b + 411] = equity$flow * equity$discount_factor; // Cash flow to shareholders, discounted [US$]
    const fonte$owed = a[b + 412] = funds$contributed * fonte$funded * fonte$carried_capital; // Fonte GreenMet: contributions paid for it by others [US$]
    const fonte$dividend = a[b + 413] = funds$dividends * fonte$share * fixed_95; // Fonte GreenMet: dividends after withholding [US$]
    const fonte$capital = a[b + 415] = funds$capital_repaid * fonte$funded; // Fonte GreenMet: share capital received back [US$]
    const fonte$carry_due = a[b + 416] = (last$fonte$carry) * fixed_96 + fonte$owed; // Fonte GreenMet: carry account before repayment [US$]
    const fonte$carry_source = a[b + 418] = fonte$dividend * fonte$carried_dividends + fonte$capital * fonte$carried_capital; // Fonte GreenMet: received on the carried share [US$]
    const fonte$carry_repaid = a[b + 417] = Math.min(fonte$carry_due, (fonte$carried > 0) ? fonte$carry_source : 0); // Fonte GreenMet: carry repaid [US$]
    const fonte$carry = a[b + 419] = fonte$carry_due - fonte$carry_repaid; // Fonte GreenMet: carry account [US$]
    const metal$owed = a[b + 420] = funds$contributed * metal$funded * metal$carried_capital; // Azerbaijan Metal Company: contributions paid for it by others [US$]
    const metal$dividend = a[b + 421] = funds$dividends * metal$share * fixed_95; // Azerbaijan Metal Company: dividends after withholding [US$]
    const metal$capital = a[b + 423] = funds$capital_repaid * metal$funded; // Azerbaijan Metal Company: share capital received back [US$]
    const metal$carry_due = a[b + 424] = (last$metal$carry) * fixed_96 + metal$owed; // Azerbaijan Metal Company: carry account before repayment [US$]
    const metal$carry_source = a[b + 426] = metal$dividend * metal$carried_dividends + metal$capital * metal$carried_capital; // Azerbaijan Metal Company: received on the carried share [US$]
    const metal$carry_repaid = a[b + 425] = Math.min(metal$carry_due, (metal$carried > 0) ? metal$carry_source : 0); // Azerbaijan Metal Company: carry repaid [US$]
    const metal$carry = a[b + 427] = metal$carry_due - metal$carry_repaid; // Azerbaijan Metal Company: carry account [US$]
    const state_equity$owed = a[b + 428] = funds$contributed * state_equity$funded * state_equity$carried_capital; // State (AzerGold, DDF): contributions paid for it by others [US$]
    const state_equity$dividend = a[b + 429] = funds$dividends * state_equity$share * fixed_97; // State (AzerGold, DDF): dividends after withholding [US$]
    const state_equity$capital = a[b + 431] = funds$capital_repaid * state_equity$funded; // State (AzerGold, DDF): share capital received back [US$]
    const state_equity$carry_due = a[b + 432] = (last$state_equity$carry) * fixed_96 + state_equity$owed; // State (AzerGold, DDF): carry account before repayment [US$]
    const state_equity$carry_source = a[b + 434] = state_equity$dividend * state_equity$carried_dividends + state_equity$capital * state_equity$carried_capital; // State (AzerGold, DDF): received on the carried share [US$]
    const state_equity$carry_repaid = a[b + 433] = Math.min(state_equity$carry_due, (state_equity$carried > 0) ? state_equity$carry_source : 0); // State (AzerGold, DDF): carry repaid [US$]
    const state_equity$carry = a[b + 435] = state_equity$carry_due - state_equity$carry_repaid; // State (AzerGold, DDF): carry account [US$]
    const partners$owed = a[b + 436] = fonte$owed + metal$owed + state_equity$owed; // Contributions paid for others [US$]
    const partners$carry_repaid = a[b + 437] = fonte$carry_repaid + metal$carry_repaid + state_equity$carry_repaid; // Carry repaid by all [US$]
    const fonte$contributed = a[b + 438] = funds$contributed * fonte$funded - fonte$owed + partners$owed * fonte$carries; // Fonte GreenMet: paid in [US$]
    const fonte$received = a[b + 439] = fonte$dividend + fonte$capital - fonte$carry_repaid + partners$carry_repaid * fonte$carries; // Fonte GreenMet: received [US$]
    const fonte$flow = a[b + 440] = fonte$received - fonte$contributed; // Fonte GreenMet: cash flow [US$]
    const fonte$flow_pv = a[b + 441] = fonte$flow * equity$discount_factor; // Fonte GreenMet: cash flow, discounted [US$]
    const metal$contributed = a[b + 442] = funds$contributed * metal$funded - metal$owed + partners$owed * metal$carries; // Azerbaijan Metal Company: paid in [US$]
    const metal$received = a[b + 443] = metal$dividend + metal$capital - metal$carry_repaid + partners$carry_repaid * metal$carries; // Azerbaijan Metal Company: received [US$]
    const metal$flow = a[b + 444] = metal$received - metal$contributed; // Azerbaijan Metal Company: cash flow [US$]
    const metal$flow_pv = a[b + 445] = metal$flow * equity$discount_factor; // Azerbaijan Metal Company: cash flow, discounted [US$]
    const state_equity$contributed = a[b + 446] = funds$contributed * state_equity$funded - state_equity$owed + partners$owed * state_equity$carries; // State (AzerGold, DDF): paid in [US$]
    const state_equity$received = a[b + 447] = state_equity$dividend + state_equity$capital - state_equity$carry_repaid + partners$carry_repaid * state_equity$carries; // State (AzerGold, DDF): received [US$]
    const state_equity$flow = a[b + 448] = state_equity$received - state_equity$contributed; // State (AzerGold, DDF): cash flow [US$]
    const state_equity$flow_pv = a[b + 449] = state_equity$flow * equity$discount_factor; // State (AzerGold, DDF): cash flow, discounted [US$]
    const partners$difference = a[b + 450] = fonte$flow + metal$flow + state_equity$flow - equity$flow; // Cash flows of the partners less that of all shareholders [US$]
    const state$profit = a[b + 457] = company$profit_tax; // Profit tax received [US$]
    const state$dividend_wht = a[b + 459] = equity$withheld; // Withholding on dividends [US$]
    const state$equity = a[b + 462] = state_equity$flow; // State as shareholder: received less paid in [US$]
    const state$direct = a[b + 466] = state$mining + state$property + state$export + state$import + state$production + state$rent_tax + state$profit + state$carbon + state$dividend_wht + state$interest_wht + state$premium_wht + state$equity + state$vat; // Direct revenue of the state [US$]
    const state$total = a[b + 468] = state$direct + state$indirect; // Revenue of the state [US$]
    const state$total_pv = a[b + 469] = state$total * returns$discount_factor; // Revenue of the state, discounted [US$]
    const state$direct_deflated = a[b + 470] = state$direct / index$prices; // Direct revenue of the state, base-year prices [US$]
    const state$first_decade = a[b + 472] = ((calendar$operating !== 0) && (calendar$operating_year * calendar$year <= state$decade)) ? state$direct_deflated + state$indirect_deflated : 0; // Revenue of the state in the first ten operating years, base-year prices [US$]
    const check$funding = a[b + 487] = (calendar$operating !== 0) ? 0 : funds$contributed; // Paid in by shareholders until start-up [US$]
    const check$cash_gap = a[b + 488] = flows$closing - funds$cash - funds$reserves; // Cash by the flows less cash held [US$]
    const check$book_gap = a[b + 489] = flows$operation + flows$investment - (cash$flow + tax$profit - company$profit_tax); // Cash of the statements less cash of the project [US$]
    last$debt$cost_book = debt$cost_book;
    last$company$losses_closed = company$losses_closed;
    last$company$losses_ever = company$losses_ever;
    last$funds$cash = funds$cash;
    last$funds$reserves = funds$reserves;
    last$funds$retained = funds$retained;
    last$funds$capital = funds$capital;
    last$flows$closing = flows$closing;
    last$equity$cumulative = equity$cumulative;
    last$fonte$carry = fonte$carry;
    last$metal$carry = metal$carry;
    last$state_equity$carry = state_equity$carry;
  }
}

function project_14(x, T, s, a, n) {
  const project$claim_lifecycle = x[7];
  const tax$psa = x[174];
  const discount$risk_free = x[226];
  const discount$market_premium = x[227];
  const discount$country_premium = x[228];
  const discount$beta_unlevered = x[229];
  const calendar$construction = s[2];
  const tax$rate = s[314];
  const debt$total = s[372];
  const debt$rate = s[390];
  const cover$reserve_tail = s[397];
  const discount$country_exposure = s[426];
  const verdict$loses = s[428];
  const verdict$short = s[430];
  const state$indirect_real = s[435];
  const rule$cash_noise = s[475];
  const check$capital = s[524];
  const check$depreciation = s[525];
  const check$assets = s[527];
  const check$ebitda = s[528];
  const check$taxes = s[529];
  const check$closure = s[530];
  const check$cash = s[531];
  const check$revenue = s[532];
  const check$payables = s[534];
  const check$freight = s[535];
  const check$cost = s[536];
  const check$drawn = s[537];
  const check$uses_sized = s[540];
  const check$debt_left = s[542];
  const check$rent = s[543];
  const check$burden = s[544];
  const check$vat = s[545];
  const check$cent = s[546];
  const check$exact = s[547];
  const check$dollar = s[549];
  const check$tolerance = s[551];
  const pass$concentrator_closes = s[553];
  const pass$pellet_plant_closes = s[555];
  const pass$blending_closes = s[557];
  const pass$screen_closes = s[559];
  const pass$furnace_closes = s[561];
  const pass$briquetting_closes = s[563];
  const pass$streams_add_up = s[565];
  const pass$iron_closes = s[567];
  const pass$bottleneck_held = s[569];
  const pass$bottleneck_named = s[571];
  const pass$reserve_held = s[573];
  const debt$uses_total = s[387] = total(a, n, 321); // Uses of funds until start-up, all years [US$]
  const debt$gearing_reached = s[388] = (debt$uses_total > 0) ? debt$total / debt$uses_total : 0; // Debt, share of uses [1]
  const cover$years_locked = s[394] = total(a, n, 348); // Years of lock-up [1]
  const cover$years_defaulted = s[395] = total(a, n, 349); // Years below the default DSCR [1]
  const funds$support_total = s[398] = total(a, n, 352); // Paid in by shareholders in operation, all years [US$]
  const funds$years_short = s[399] = total(a, n, 365); // Years in which reserves are short [1]
  const equity$npv = s[400] = total(a, n, 411); // NPV of equity at the cost of equity, after withholding on dividends [US$]
  const fonte$npv = s[421] = total(a, n, 441); // Fonte GreenMet: NPV at the cost of equity [US$]
  const metal$npv = s[422] = total(a, n, 445); // Azerbaijan Metal Company: NPV at the cost of equity [US$]
  const state_equity$npv = s[423] = total(a, n, 449); // State (AzerGold, DDF): NPV at the cost of equity [US$]
  const discount$debt_to_equity = s[424] = debt$gearing_reached / (1 - debt$gearing_reached); // Debt per equity at start-up [1]
  const discount$cost_of_equity = s[425] = discount$risk_free + discount$beta_unlevered * (1 + (1 - tax$rate) * discount$debt_to_equity) * discount$market_premium + discount$country_exposure * discount$country_premium; // Cost of equity by the capital asset pricing model, to judge the rate assumed [1/y]
  const discount$wacc = s[427] = (1 - debt$gearing_reached) * discount$cost_of_equity + debt$gearing_reached * debt$rate * (1 - tax$rate); // Weighted average cost of capital after tax, to judge the discount rate assumed [1/y]
  const verdict$owners_lose = s[429] = equity$npv < 0 ? 1 : 0; // Shareholders earn less than their cost of equity [flag]
  const verdict$breaks = s[431] = (debt$total > 0) && ((cover$years_locked > 0) || (cover$years_defaulted > 0) || (cover$reserve_tail <= 0)) ? 1 : 0; // Lock-up or default in some year, or no ore left at the last repayment [flag]
  const verdict$bankable = s[432] = verdict$loses + 2 * verdict$owners_lose + 4 * verdict$short + 8 * verdict$breaks; // Bankable as assumed: price, gearing and sizing DSCR [1]
  const state$npv = s[433] = total(a, n, 469); // Revenue of the state, present value at the project's rate [US$]
  const state$direct_real = s[434] = total(a, n, 470); // Direct revenue of the state over the life, base-year prices [US$]
  const state$total_real = s[436] = state$direct_real + state$indirect_real; // Revenue of the state over the life, base-year prices [US$]
  const state$early = s[438] = total(a, n, 472); // Revenue of the state in the first ten operating years, sum [US$]
  const state$early_share = s[439] = (state$total_real > 0) ? state$early / state$total_real : 0; // Share of the state's revenue in the first ten operating years, base-year prices [1]
  const claim$direct_ratio = s[464] = (project$claim_lifecycle > 0) ? state$direct_real / project$claim_lifecycle : 0; // Life-cycle contribution as direct revenue of the state: model against claim [1]
  const claim$total_ratio = s[466] = (project$claim_lifecycle > 0) ? state$total_real / project$claim_lifecycle : 0; // Life-cycle contribution as all revenue of the state, direct and indirect: model against claim [1]
  const warning$owners_lose = s[512] = verdict$owners_lose; // W-EQUITY: Shareholders earn less than their cost of equity [flag]
  const warning$reserve_short = s[517] = funds$years_short > 0 ? 1 : 0; // W-DEBT-DSRA: Reserves are short in some year [flag]
  const warning$lockup = s[518] = cover$years_locked > 0 ? 1 : 0; // W-DEBT-LOCK: Distributions are locked up in some year [flag]
  const warning$default = s[519] = cover$years_defaulted > 0 ? 1 : 0; // W-DEBT-DEFAULT: The default covenant is broken in some year [flag]
  const warning$support = s[522] = funds$support_total > rule$cash_noise ? 1 : 0; // W-SUPPORT: Shareholders pay in during operation [flag]
  const check$contributed = s[533] = total(a, n, 360); // Paid in by shareholders over the life [US$]
  const check$paid_in = s[538] = total(a, n, 487); // Paid in by shareholders until start-up, all years [US$]
  const check$cash_at_start = s[539] = at(a, n, 363, calendar$construction - 1, 0); // Cash at start-up, reserves apart [US$]
  const check$cash_left = s[541] = (at(a, n, 363, n - 1, 0)) + (at(a, n, 354, n - 1, 0)); // Cash and reserves in the last period [US$]
  const check$turnover = s[550] = check$revenue + check$freight + check$cost + check$taxes + check$capital + check$contributed + check$payables + check$dollar; // Money that passes through the project [US$]
  const check$balance_tolerance = s[548] = (check$turnover < check$exact) ? check$cent : check$tolerance * check$turnover; // Tolerance of the balance sheet [US$]
  const check$losses_positive = s[574] = Math.min(0, lowest(a, n, 203, -1), lowest(a, n, 331, -1)) / check$turnover; // Tax losses below nil [1]
  const pass$losses_positive = s[575] = Math.abs(check$losses_positive) <= check$tolerance ? 1 : 0; // Tax losses below nil: holds [flag]
  const check$assets_written_off = s[576] = check$assets * (check$capital - check$depreciation) / check$turnover; // Depreciation against what was spent [1]
  const pass$assets_written_off = s[577] = Math.abs(check$assets_written_off) <= check$tolerance ? 1 : 0; // Depreciation against what was spent: holds [flag]
  const check$production_shared = s[578] = total(a, n, 480) / check$turnover; // Sales against the shares of state and company [1]
  const pass$production_shared = s[579] = Math.abs(check$production_shared) <= check$tolerance ? 1 : 0; // Sales against the shares of state and company: holds [flag]
  const check$costs_recovered_once = s[580] = (total(a, n, 177) - total(a, n, 179) - total(a, n, 481)) / check$turnover; // Costs under the agreement neither recovered nor waiting [1]
  const pass$costs_recovered_once = s[581] = Math.abs(check$costs_recovered_once) <= check$tolerance ? 1 : 0; // Costs under the agreement neither recovered nor waiting: holds [flag]
  const check$agreement_written_off = s[582] = tax$psa * check$assets * (check$capital - total(a, n, 186)) / check$turnover; // Depreciation under the agreement against what was spent [1]
  const pass$agreement_written_off = s[583] = Math.abs(check$agreement_written_off) <= check$tolerance ? 1 : 0; // Depreciation under the agreement against what was spent: holds [flag]
  const check$one_regime = s[584] = total(a, n, 482) / check$turnover; // Taxes of the regime that was not chosen [1]
  const pass$one_regime = s[585] = Math.abs(check$one_regime) <= check$tolerance ? 1 : 0; // Taxes of the regime that was not chosen: holds [flag]
  const check$rent_account_closes = s[586] = (total(a, n, 484) - total(a, n, 485) - total(a, n, 486)) / check$turnover; // Rent account against the cash flow it was made of, at the threshold rate [1]
  const pass$rent_account_closes = s[587] = Math.abs(check$rent_account_closes) <= check$tolerance ? 1 : 0; // Rent account against the cash flow it was made of, at the threshold rate: holds [flag]
  const check$payroll_adds_up = s[588] = (total(a, n, 115) + total(a, n, 116) - total(a, n, 110)) / check$turnover; // Gross pay and employer's charges against labour cost [1]
  const pass$payroll_adds_up = s[589] = Math.abs(check$payroll_adds_up) <= check$tolerance ? 1 : 0; // Gross pay and employer's charges against labour cost: holds [flag]
  const check$working_capital_released = s[590] = total(a, n, 213) / check$turnover; // Working capital not given back [1]
  const pass$working_capital_released = s[591] = Math.abs(check$working_capital_released) <= check$tolerance ? 1 : 0; // Working capital not given back: holds [flag]
  const check$vat_refunded = s[592] = (total(a, n, 218) - total(a, n, 221)) / check$turnover; // VAT paid and not refunded [1]
  const pass$vat_refunded = s[593] = Math.abs(check$vat_refunded) <= check$tolerance ? 1 : 0; // VAT paid and not refunded: holds [flag]
  const check$vat_outstanding = s[594] = Math.min(0, lowest(a, n, 220, -1)) / check$turnover; // VAT refunded before it was paid [1]
  const pass$vat_outstanding = s[595] = Math.abs(check$vat_outstanding) <= check$tolerance ? 1 : 0; // VAT refunded before it was paid: holds [flag]
  const check$sources_are_uses = s[596] = (Math.abs(check$drawn + check$paid_in - debt$uses_total - check$cash_at_start) + Math.abs(debt$uses_total - check$uses_sized)) / check$turnover; // Sources less uses of funds until start-up, and uses less what sizing took them for [1]
  const pass$sources_are_uses = s[597] = Math.abs(check$sources_are_uses) <= check$tolerance ? 1 : 0; // Sources less uses of funds until start-up, and uses less what sizing took them for: holds [flag]
  const check$debt_repaid = s[598] = (Math.abs(check$debt_left) + Math.max(highest(a, n, 282, -1), -lowest(a, n, 282, -1)) + Math.max(highest(a, n, 300, -1), -lowest(a, n, 300, -1))) / check$turnover; // Debt left, or beyond what was scheduled at the last payment [1]
  const pass$debt_repaid = s[599] = Math.abs(check$debt_repaid) <= check$tolerance ? 1 : 0; // Debt left, or beyond what was scheduled at the last payment: holds [flag]
  const check$balance = s[600] = Math.max(highest(a, n, 406, -1), -lowest(a, n, 406, -1)); // Balance sheet, worst year [US$]
  const pass$balance = s[601] = Math.abs(check$balance) <= check$balance_tolerance ? 1 : 0; // Balance sheet, worst year: holds [flag]
  const check$cash_statement = s[602] = Math.max(highest(a, n, 488, -1), -lowest(a, n, 488, -1)) / check$turnover; // Cash by the cash flow statement against cash held, worst year [1]
  const pass$cash_statement = s[603] = Math.abs(check$cash_statement) <= check$tolerance ? 1 : 0; // Cash by the cash flow statement against cash held, worst year: holds [flag]
  const check$statements_agree = s[604] = Math.max(highest(a, n, 489, -1), -lowest(a, n, 489, -1)) / check$turnover; // Cash of the statements against cash of the project, worst year [1]
  const pass$statements_agree = s[605] = Math.abs(check$statements_agree) <= check$tolerance ? 1 : 0; // Cash of the statements against cash of the project, worst year: holds [flag]
  const check$plants_agree = s[606] = Math.max(highest(a, n, 490, -1), -lowest(a, n, 490, -1)) / check$turnover; // Plants by the balance sheet against book value for tax, worst year [1]
  const pass$plants_agree = s[607] = Math.abs(check$plants_agree) <= check$tolerance ? 1 : 0; // Plants by the balance sheet against book value for tax, worst year: holds [flag]
  const check$cash_positive = s[608] = Math.min(0, lowest(a, n, 363, -1), lowest(a, n, 354, -1)) / check$turnover; // Cash or reserves below nil [1]
  const pass$cash_positive = s[609] = Math.abs(check$cash_positive) <= check$tolerance ? 1 : 0; // Cash or reserves below nil: holds [flag]
  const check$cash_paid_out = s[610] = check$cash_left / check$turnover; // Cash and reserves left in the last period [1]
  const pass$cash_paid_out = s[611] = Math.abs(check$cash_paid_out) <= check$tolerance ? 1 : 0; // Cash and reserves left in the last period: holds [flag]
  const check$partners_add_up = s[612] = Math.max(highest(a, n, 450, -1), -lowest(a, n, 450, -1)) / check$turnover; // Cash flows of the partners less that of all shareholders, worst year [1]
  const pass$partners_add_up = s[613] = Math.abs(check$partners_add_up) <= check$tolerance ? 1 : 0; // Cash flows of the partners less that of all shareholders, worst year: holds [flag]
  const check$state_adds_up = s[614] = (check$rent - check$burden - check$cash + check$vat) / check$turnover; // Cash before taxes less the state's part and the project's [1]
  const pass$state_adds_up = s[615] = Math.abs(check$state_adds_up) <= check$tolerance ? 1 : 0; // Cash before taxes less the state's part and the project's: holds [flag]
  const check$cash_adds_up = s[616] = (check$cash - (check$ebitda - check$taxes - check$capital - check$closure)) / check$turnover; // Cash flow against its parts over the life [1]
  const pass$cash_adds_up = s[617] = Math.abs(check$cash_adds_up) <= check$tolerance ? 1 : 0; // Cash flow against its parts over the life: holds [flag]
  const check$all = s[618] = (pass$concentrator_closes !== 0) && (pass$pellet_plant_closes !== 0) && (pass$blending_closes !== 0) && (pass$screen_closes !== 0) && (pass$furnace_closes !== 0) && (pass$briquetting_closes !== 0) && (pass$streams_add_up !== 0) && (pass$iron_closes !== 0) && (pass$bottleneck_held !== 0) && (pass$bottleneck_named !== 0) && (pass$reserve_held !== 0) && (pass$losses_positive !== 0) && (pass$assets_written_off !== 0) && (pass$production_shared !== 0) && (pass$costs_recovered_once !== 0) && (pass$agreement_written_off !== 0) && (pass$one_regime !== 0) && (pass$rent_account_closes !== 0) && (pass$payroll_adds_up !== 0) && (pass$working_capital_released !== 0) && (pass$vat_refunded !== 0) && (pass$vat_outstanding !== 0) && (pass$sources_are_uses !== 0) && (pass$debt_repaid !== 0) && (pass$balance !== 0) && (pass$cash_statement !== 0) && (pass$statements_agree !== 0) && (pass$plants_agree !== 0) && (pass$cash_positive !== 0) && (pass$cash_paid_out !== 0) && (pass$partners_add_up !== 0) && (pass$state_adds_up !== 0) && (pass$cash_adds_up !== 0) ? 1 : 0; // All checks hold [flag]
}

function project_15(x, T, s, a, n) {
  const debt$part_first = s[332];
  const debt$part_second = s[333];
  const debt$rate_first = s[391];
  const debt$rate_second = s[392];
  const fixed_98 = 1 + debt$rate_second;
  const fixed_99 = 1 + debt$rate_first;
  let last$cover$loan_life_lender = 0;
  let last$cover$loan_life = 0;
  let last$cover$project_life = 0;
  for (let t = (n - 1) | 0; t >= 0; t--) {
    const b = t * R;
    const calendar$operating = a[b + 2];
    const debt$cfads_lender = a[b + 247];
    const debt$opening = a[b + 314];
    const cover$open = a[b + 334];
    const cover$rate_first = a[b + 337];
    const cover$rate_second = a[b + 338];
    const company$cfads = a[b + 350];
    const cover$loan_life_lender_middle = a[b + 339] = (cover$open !== 0) ? ((last$cover$loan_life_lender) + debt$part_second * debt$cfads_lender) / (1 + cover$rate_second) : 0; // Value of cash to the last repayment, lender's case, after the first payment [US$]
    const cover$loan_life_lender = a[b + 340] = (cover$open !== 0) ? (cover$loan_life_lender_middle + debt$part_first * debt$cfads_lender) / (1 + cover$rate_first) : 0; // Value of cash to the last repayment, lender's case [US$]
    const cover$loan_life_middle = a[b + 341] = (cover$open !== 0) ? ((last$cover$loan_life) + debt$part_second * company$cfads) / (1 + cover$rate_second) : 0; // Value of cash to the last repayment, after the first payment [US$]
    const cover$loan_life = a[b + 342] = (cover$open !== 0) ? (cover$loan_life_middle + debt$part_first * company$cfads) / (1 + cover$rate_first) : 0; // Value of cash to the last repayment [US$]
    const cover$project_life_middle = a[b + 343] = (calendar$operating !== 0) ? ((last$cover$project_life) + debt$part_second * company$cfads) / fixed_98 : 0; // Value of cash to the end of the project, after the first payment [US$]
    const cover$project_life = a[b + 344] = (calendar$operating !== 0) ? (cover$project_life_middle + debt$part_first * company$cfads) / fixed_99 : 0; // Value of cash to the end of the project [US$]
    const cover$llcr_lender = a[b + 345] = (cover$open !== 0) ? cover$loan_life_lender / debt$opening : 0; // LLCR, lender's case [1]
    const cover$llcr = a[b + 346] = (cover$open !== 0) ? cover$loan_life / debt$opening : 0; // LLCR [1]
    const cover$plcr = a[b + 347] = (cover$open !== 0) ? cover$project_life / debt$opening : 0; // PLCR [1]
    last$cover$loan_life_lender = cover$loan_life_lender;
    last$cover$loan_life = cover$loan_life;
    last$cover$project_life = cover$project_life;
  }
}

/** All other lines, once the calendar is there. */
function project(x, T, s, a, n) {
  for (let t = 0; t < n; t++) a[t * R + 0] = t < T[2].length ? T[2][t] : 0;
  project_1(x, T, s, a, n);
  project_2(x, T, s, a, n);
  project_3(x, T, s, a, n);
  project_4(x, T, s, a, n);
  project_5(x, T, s, a, n);
  project_6(x, T, s, a, n);
  project_7(x, T, s, a, n);
  project_8(x, T, s, a, n);
  project_9(x, T, s, a, n);
  project_10(x, T, s, a, n);
  project_11(x, T, s, a, n);
  project_12(x, T, s, a, n);
  project_13(x, T, s, a, n);
  project_14(x, T, s, a, n);
  project_15(x, T, s, a, n);
}

export const kernel = { periods, calendar, project };
