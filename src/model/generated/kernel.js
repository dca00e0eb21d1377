// Ironbook: from ore to hot-briquetted iron: the kernel. Generated from the formulas; edit those instead.

/** Rows in a period. */
const R = 222;

/** Half away from zero, as Excel rounds. */
function roundHalfAway(x, digits) {
  const scale = Math.pow(10, digits);
  return (Math.sign(x) * Math.floor(Math.abs(x) * scale + 0.5)) / scale;
}

/** The sum of row k. */
function total(a, n, k) {
  let sum = 0;
  for (let t = 0; t < n; t++) sum += a[t * R + k];
  return sum;
}

/** The least of row k over the periods where row f is not 0 (all periods when f is negative); NaN of none. */
function lowest(a, n, k, f) {
  let found = NaN;
  for (let t = 0, any = false; t < n; t++)
    if (f < 0 || a[t * R + f] !== 0) {
      found = any ? Math.min(found, a[t * R + k]) : a[t * R + k];
      any = true;
    }
  return found;
}

/** The greatest of row k, as lowest. */
function highest(a, n, k, f) {
  let found = NaN;
  for (let t = 0, any = false; t < n; t++)
    if (f < 0 || a[t * R + f] !== 0) {
      found = any ? Math.max(found, a[t * R + k]) : a[t * R + k];
      any = true;
    }
  return found;
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

/** Lines that calendar inputs alone decide. */
function calendar(x, T, s, a, n) {
  const project$base_year = x[0];
  const project$first_year = x[1];
  const project$construction_years = x[2];
  const project$life_cap = x[3];
  const depreciation$declining = x[136];
  const depreciation$straight_from = x[137];
  const depreciation$life_buildings = x[138];
  const depreciation$life_machinery = x[139];
  const depreciation$life_preparatory = x[140];
  const tax$loss_years = x[148];
  const tax$incentive = x[162];
  const tax$promotion_years = x[164];
  const tax$park_years = x[165];
  const tax$psa = x[168];
  const calendar$year = s[0] = 1; // Length of a period [y]
  const calendar$days = s[1] = 365; // Days in a year [d/y]
  const calendar$construction = s[2] = project$construction_years / calendar$year; // Construction periods [1]
  const calendar$periods = s[3] = calendar$construction + project$life_cap / calendar$year; // Periods [1]
  const constant$micrometre = s[22] = 1; // One micrometre [um]
  const stream$ore_carbon = s[59] = 0; // Ore: carbon [t/y]
  const stream$tailings_carbon = s[64] = 0; // Tailings: carbon [t/y]
  const stream$concentrate_carbon = s[69] = 0; // Concentrate: carbon [t/y]
  const stream$binder_fe = s[72] = 0; // Binder: Fe [t/y]
  const stream$binder_oxygen = s[73] = 0; // Binder: oxygen of iron oxides [t/y]
  const stream$binder_carbon = s[74] = 0; // Binder: carbon [t/y]
  const stream$firing_oxygen_fe = s[77] = 0; // Oxygen taken up in firing: Fe [t/y]
  const stream$firing_oxygen_carbon = s[79] = 0; // Oxygen taken up in firing: carbon [t/y]
  const stream$firing_oxygen_gangue = s[80] = 0; // Oxygen taken up in firing: gangue [t/y]
  const stream$binder_loss_fe = s[82] = 0; // Binder lost in firing: Fe [t/y]
  const stream$binder_loss_oxygen = s[83] = 0; // Binder lost in firing: oxygen of iron oxides [t/y]
  const stream$binder_loss_carbon = s[84] = 0; // Binder lost in firing: carbon [t/y]
  const stream$pellets_own_carbon = s[89] = 0; // Own pellets: carbon [t/y]
  const stream$pellets_bought_carbon = s[94] = 0; // Bought pellets: carbon [t/y]
  const stream$pellets_screened_carbon = s[99] = 0; // Pellets to the screen: carbon [t/y]
  const stream$fines_carbon = s[104] = 0; // Fines, fired again: carbon [t/y]
  const stream$charge_carbon = s[109] = 0; // Pellets charged: carbon [t/y]
  const stream$dust_carbon = s[114] = 0; // Dust: carbon [t/y]
  const stream$gas_carbon_fe = s[117] = 0; // Carbon of the reduction gas: Fe [t/y]
  const stream$gas_carbon_oxygen = s[118] = 0; // Carbon of the reduction gas: oxygen of iron oxides [t/y]
  const stream$gas_carbon_gangue = s[120] = 0; // Carbon of the reduction gas: gangue [t/y]
  const stream$top_oxygen_fe = s[122] = 0; // Oxygen removed, in the off-gas: Fe [t/y]
  const stream$top_oxygen_carbon = s[124] = 0; // Oxygen removed, in the off-gas: carbon [t/y]
  const stream$top_oxygen_gangue = s[125] = 0; // Oxygen removed, in the off-gas: gangue [t/y]
  const stream$top_carbon_fe = s[127] = 0; // Carbon in the off-gas: Fe [t/y]
  const stream$top_carbon_oxygen = s[128] = 0; // Carbon in the off-gas: oxygen of iron oxides [t/y]
  const stream$top_carbon_gangue = s[130] = 0; // Carbon in the off-gas: gangue [t/y]
  const energy$hydrogen_heat = s[190] = 120; // Lower heating value of hydrogen [GJ/t H2]
  const constant$kg_per_t = s[191] = 1000; // Kilograms in a tonne [kg/t]
  const constant$kwh_per_mwh = s[192] = 1000; // Kilowatt-hours in a megawatt-hour [kWh/MWh]
  const constant$m3_per_thousand = s[193] = 1000; // Cubic metres in a thousand [m3/1000 m3]
  const carbon$cbam_start = s[235] = 2026; // First year of the EU border adjustment [y]
  const tax$statutory = s[285] = tax$psa === 0 ? 1 : 0; // The tax code applies, not an agreement [flag]
  const capital$duty_due = s[273] = (tax$statutory !== 0) && (tax$incentive === 0) ? 1 : 0; // Import duty is due [flag]
  const capital$quiet_years = s[276] = 3; // Years before the end without sustaining capital [1]
  const buildings$lag = s[277] = depreciation$life_buildings / calendar$year; // Buildings: periods of life [1]
  const machinery$lag = s[279] = depreciation$life_machinery / calendar$year; // Machinery: periods of life [1]
  const preparatory$lag = s[281] = depreciation$life_preparatory / calendar$year; // Preparatory works: periods of life [1]
  const royalty$price_unit = s[283] = 1; // Price that counts as an index of 1 [US$/t HBI]
  const royalty$volume_unit = s[284] = 1000000; // Output that counts as an index of 1 [t HBI/y]
  const tax$loss_lag = s[287] = (tax$psa === 1) ? n : tax$loss_years / calendar$year + 1; // Periods until a loss has expired [1]
  const rule$tolerance = s[297] = 1e-12; // Rounding that no rule minds [1]
  const rule$hematite = s[298] = 1 / (1 + 1.5 * (15.999 / 55.845)); // Fe of pure hematite [t Fe/t]
  const check$speck = s[322] = 0.000001; // A mass that keeps idle years from dividing by nil [t]
  const check$dollar = s[333] = 1; // A sum that keeps a project without money from dividing by nil [US$]
  const check$tolerance = s[335] = 1e-9; // Tolerance of every check [1]
  const fixed_1 = n - 1;
  for (let t = 0; t < n; t++) {
    const b = t * R;
    const calendar$date = a[b + 1] = project$first_year + t * calendar$year; // Calendar year [y]
    const calendar$operating = a[b + 2] = t >= calendar$construction ? 1 : 0; // Plants are built [flag]
    const calendar$last = a[b + 3] = t === fixed_1 ? 1 : 0; // Last period of the calendar [flag]
    const calendar$operating_year = a[b + 4] = (calendar$operating !== 0) ? t - calendar$construction + 1 : 0; // Operating year, 1 for the first [1]
    const calendar$years_from_base = a[b + 5] = (calendar$date - project$base_year) / calendar$year; // Years since the price base year [1]
    const depreciation$on_declining = a[b + 104] = (depreciation$declining === 1) || (calendar$date < depreciation$straight_from) ? 1 : 0; // What is put into service follows the declining balance [flag]
    const tax$promoted = a[b + 167] = (tax$statutory !== 0) && (tax$incentive === 1) && (calendar$operating !== 0) && (calendar$operating_year * calendar$year <= tax$promotion_years) ? 1 : 0; // Investment promotion document applies [flag]
    const tax$in_park = a[b + 168] = (tax$statutory !== 0) && (tax$incentive === 2) && (t * calendar$year < tax$park_years) ? 1 : 0; // Industrial park exemption applies [flag]
    const tax$property_due = a[b + 170] = (tax$statutory !== 0) && (!(tax$promoted !== 0)) && (!(tax$in_park !== 0)) ? 1 : 0; // Property tax is due [flag]
  }
}

/** All other lines, once the calendar is there. */
function project(x, T, s, a, n) {
  const project$life_cap = x[3];
  const project$hbi_capacity = x[4];
  const project$hours = x[5];
  const ore$reserve = x[13];
  const ore$grade = x[14];
  const ore$waste_grade = x[15];
  const mine$recovery = x[16];
  const mine$dilution = x[17];
  const mine$capacity = x[18];
  const mine$strip_ratio = x[19];
  const mine$power = x[20];
  const concentrate$solve_for_pellet = x[21];
  const concentrate$grade = x[22];
  const concentrate$recovery = x[23];
  const concentrate$magnetic_share = x[24];
  const concentrate$magnetite_share = x[25];
  const concentrate$acid_gangue_share = x[26];
  const concentrate$work_index = x[27];
  const concentrate$f80 = x[28];
  const concentrate$p80 = x[29];
  const concentrate$power = x[30];
  const concentrate$tailings_density = x[31];
  const concentrate$water = x[32];
  const pellet$grade_target = x[33];
  const pellet$binder = x[34];
  const pellet$binder_loi = x[35];
  const pellet$sulphur = x[36];
  const pellet$power = x[37];
  const pellet$fuel = x[38];
  const pellet$purchased_grade = x[39];
  const reduction$metallisation = x[40];
  const reduction$carbon = x[41];
  const reduction$screen_loss = x[42];
  const reduction$dust_loss = x[43];
  const reduction$briquette_yield = x[44];
  const reduction$gas = x[45];
  const reduction$gas_heat = x[46];
  const reduction$hydrogen_share = x[47];
  const reduction$hydrogen_heater = x[48];
  const reduction$hydrogen_loss = x[49];
  const reduction$power = x[50];
  const reduction$water = x[51];
  const energy$fx = x[52];
  const energy$gas_tariff = x[53];
  const energy$gas_lhv = x[54];
  const energy$power_tariff = x[55];
  const energy$renewable_share = x[56];
  const energy$renewable_tariff = x[57];
  const energy$hydrogen_price = x[58];
  const energy$water_price = x[59];
  const energy$real_growth = x[60];
  const carbon$gas_factor = x[61];
  const carbon$grid_factor = x[62];
  const carbon$renewable_factor = x[63];
  const carbon$hydrogen_factor = x[64];
  const carbon$eua_price = x[65];
  const carbon$cbam_seller_share = x[66];
  const carbon$cbam_benchmark = x[67];
  const carbon$domestic_price = x[68];
  const carbon$bf_bof = x[69];
  const carbon$eaf_power = x[70];
  const carbon$eaf_grid_factor = x[71];
  const carbon$eaf_direct = x[72];
  const carbon$eaf_yield = x[73];
  const market$hbi_price = x[74];
  const market$price_real_growth = x[75];
  const market$fe_adjustment = x[76];
  const market$metallisation_adjustment = x[77];
  const market$fe_reference = x[78];
  const market$metallisation_reference = x[79];
  const market$spec_fe_total = x[80];
  const market$spec_fe_metallic = x[81];
  const market$spec_metallisation_low = x[82];
  const market$spec_metallisation_high = x[83];
  const market$spec_carbon_low = x[84];
  const market$spec_carbon_high = x[85];
  const market$spec_sulphur = x[86];
  const market$share_italy = x[87];
  const market$share_marmara = x[88];
  const market$share_local = x[89];
  const market$share_caspian = x[90];
  const market$marmara_difference = x[91];
  const market$local_difference = x[92];
  const market$caspian_difference = x[93];
  const market$pellet_index = x[94];
  const market$pellet_premium = x[95];
  const logistics$concentrate_haul = x[97];
  const logistics$rail = x[98];
  const logistics$port = x[99];
  const logistics$sea_italy = x[100];
  const logistics$sea_marmara = x[101];
  const logistics$local = x[102];
  const logistics$caspian = x[103];
  const logistics$pellet_inbound = x[104];
  const cost$mining = x[105];
  const cost$concentrator = x[106];
  const cost$pelletising = x[107];
  const cost$maintenance = x[108];
  const cost$consumables = x[109];
  const cost$administration = x[110];
  const cost$fixed_share = x[111];
  const cost$real_growth = x[112];
  const labour$headcount = x[113];
  const labour$pay = x[114];
  const labour$employer_charge = x[115];
  const labour$employee_charge = x[116];
  const labour$income_tax = x[117];
  const labour$real_growth = x[119];
  const capital$announced = x[120];
  const capital$total = x[121];
  const capital$mine_concentrator = x[122];
  const capital$pellet = x[123];
  const capital$hbi = x[124];
  const capital$hbi_reference = x[125];
  const capital$hbi_exponent = x[126];
  const capital$infrastructure = x[127];
  const capital$owner_share = x[128];
  const capital$contingency = x[129];
  const capital$overrun = x[130];
  const capital$sustaining = x[131];
  const capital$closure = x[132];
  const ramp$tau = x[133];
  const ramp$maximum = x[134];
  const ramp$delay = x[135];
  const depreciation$rate_buildings = x[141];
  const depreciation$rate_machinery = x[142];
  const depreciation$rate_preparatory = x[143];
  const depreciation$share_buildings = x[144];
  const depreciation$share_machinery = x[145];
  const depreciation$share_preparatory = x[146];
  const tax$profit_rate = x[147];
  const tax$mining_rate = x[149];
  const tax$ore_value = x[150];
  const tax$property_rate = x[151];
  const tax$vat_rate = x[152];
  const tax$vat_construction = x[153];
  const tax$vat_share = x[154];
  const tax$vat_operating_share = x[155];
  const tax$vat_refund_days = x[156];
  const tax$vat_refund_days_construction = x[157];
  const tax$promotion_relief = x[163];
  const tax$import_duty = x[166];
  const tax$export_duty = x[167];
  const tax$psa = x[168];
  const tax$psa_cost_cap = x[169];
  const tax$psa_state_share = x[170];
  const tax$psa_profit_rate = x[171];
  const tax$psa_depreciation_rate = x[172];
  const royalty$method = x[173];
  const royalty$base = x[174];
  const royalty$index = x[175];
  const tax$rent_rate = x[176];
  const tax$rent_threshold = x[177];
  const working_capital$receivable_days = x[178];
  const working_capital$inventory_days = x[179];
  const working_capital$payable_days = x[180];
  const discount$rate = x[206];
  const discount$timing = x[208];
  const discount$inflation_usd = x[209];
  const calendar$year = s[0];
  const calendar$days = s[1];
  const calendar$construction = s[2];
  const constant$micrometre = s[22];
  const stream$ore_carbon = s[59];
  const stream$tailings_carbon = s[64];
  const stream$concentrate_carbon = s[69];
  const stream$binder_fe = s[72];
  const stream$binder_oxygen = s[73];
  const stream$binder_carbon = s[74];
  const stream$firing_oxygen_fe = s[77];
  const stream$firing_oxygen_carbon = s[79];
  const stream$firing_oxygen_gangue = s[80];
  const stream$binder_loss_fe = s[82];
  const stream$binder_loss_oxygen = s[83];
  const stream$binder_loss_carbon = s[84];
  const stream$pellets_own_carbon = s[89];
  const stream$pellets_bought_carbon = s[94];
  const stream$pellets_screened_carbon = s[99];
  const stream$fines_carbon = s[104];
  const stream$charge_carbon = s[109];
  const stream$dust_carbon = s[114];
  const stream$gas_carbon_fe = s[117];
  const stream$gas_carbon_oxygen = s[118];
  const stream$gas_carbon_gangue = s[120];
  const stream$top_oxygen_fe = s[122];
  const stream$top_oxygen_carbon = s[124];
  const stream$top_oxygen_gangue = s[125];
  const stream$top_carbon_fe = s[127];
  const stream$top_carbon_oxygen = s[128];
  const stream$top_carbon_gangue = s[130];
  const energy$hydrogen_heat = s[190];
  const constant$kg_per_t = s[191];
  const constant$kwh_per_mwh = s[192];
  const constant$m3_per_thousand = s[193];
  const carbon$cbam_start = s[235];
  const capital$duty_due = s[273];
  const capital$quiet_years = s[276];
  const buildings$lag = s[277];
  const machinery$lag = s[279];
  const preparatory$lag = s[281];
  const royalty$price_unit = s[283];
  const royalty$volume_unit = s[284];
  const tax$statutory = s[285];
  const tax$loss_lag = s[287];
  const rule$tolerance = s[297];
  const check$speck = s[322];
  const check$dollar = s[333];
  const check$tolerance = s[335];
  for (let t = 0; t < n; t++) a[t * R + 0] = t < T[2].length ? T[2][t] : 0;
  const ore$run_of_mine = s[4] = ore$reserve * mine$recovery * (1 + mine$dilution); // Ore that can be fed to the mill [t ore]
  const ore$feed_grade = s[5] = (ore$grade + mine$dilution * ore$waste_grade) / (1 + mine$dilution); // Fe of the mill feed [t Fe/t ore]
  const concentrate$grade_needed = s[16] = pellet$grade_target * (1 + pellet$binder * (1 - pellet$binder_loi)) / (1 - (1.5 * (15.999 / 55.845) - 4 / 3 * (15.999 / 55.845)) * concentrate$magnetite_share * pellet$grade_target); // Concentrate Fe that the pellet aimed at needs [t Fe/t concentrate]
  const concentrate$fe = s[17] = (concentrate$solve_for_pellet === 1) ? concentrate$grade_needed : concentrate$grade; // Concentrate Fe [t Fe/t concentrate]
  const pellet$own_fe = s[29] = 1 / ((1 + pellet$binder * (1 - pellet$binder_loi)) / concentrate$fe + (1.5 * (15.999 / 55.845) - 4 / 3 * (15.999 / 55.845)) * concentrate$magnetite_share); // Fe of own pellets [t Fe/t pellet]
  const pellet$own_per_hbi = s[34] = (1 - reduction$carbon) / (1 / pellet$own_fe - (1.5 * (15.999 / 55.845) - (1 - reduction$metallisation) * (15.999 / 55.845))) / pellet$own_fe / ((1 - reduction$dust_loss) * (1 - 0) * reduction$briquette_yield); // New pellets per HBI, all own [t pellet/t HBI]
  const pellet$per_concentrate = s[33] = 1 + (1.5 * (15.999 / 55.845) - 4 / 3 * (15.999 / 55.845)) * concentrate$magnetite_share * concentrate$fe + pellet$binder * (1 - pellet$binder_loi); // Own pellets per concentrate [t pellet/t concentrate]
  const concentrate$mass_yield = s[19] = 1 * concentrate$recovery * ore$feed_grade / concentrate$fe; // Concentrate per ore [t concentrate/t ore]
  const ore$per_hbi = s[6] = pellet$own_per_hbi / (pellet$per_concentrate * concentrate$mass_yield); // Ore per HBI made of own pellets [t ore/t HBI]
  const nameplate$hbi = s[7] = project$hbi_capacity; // HBI, at nameplate [t HBI/y]
  const nameplate$ore_wanted = s[8] = nameplate$hbi * ore$per_hbi; // Ore wanted, at nameplate [t ore/y]
  const nameplate$ore = s[9] = Math.min(nameplate$ore_wanted, mine$capacity); // Ore mined and milled, at nameplate [t ore/y]
  const nameplate$waste = s[10] = nameplate$ore * mine$strip_ratio; // Waste moved, at nameplate [t waste/y]
  const nameplate$moved = s[11] = nameplate$ore * (1 + mine$strip_ratio); // Ore and waste moved, at nameplate [t moved/y]
  const ore$life = s[12] = ore$reserve * mine$recovery * (1 + mine$dilution) / nameplate$ore; // Reserve life at nameplate [y]
  const concentrate$fe_limit = s[18] = 1 / (1 + (concentrate$magnetite_share * (4 / 3 * (15.999 / 55.845)) + (1 - concentrate$magnetite_share) * (1.5 * (15.999 / 55.845)))); // Concentrate Fe without any gangue [t Fe/t concentrate]
  const concentrate$tailings_grade = s[20] = ore$feed_grade * (1 - concentrate$recovery) / (1 - concentrate$recovery * ore$feed_grade / concentrate$fe); // Fe of the tailings [t Fe/t tailings]
  const concentrate$tailings_floor = s[21] = ore$feed_grade * (1 - concentrate$magnetic_share) / (1 - concentrate$mass_yield); // Fe of the tailings that no magnet can take [t Fe/t tailings]
  const concentrate$bond_energy = s[23] = 10 * concentrate$work_index * (Math.pow(concentrate$p80 / constant$micrometre, -0.5) - Math.pow(concentrate$f80 / constant$micrometre, -0.5)); // Ball mill energy by Bond [kWh/t]
  const nameplate$concentrate = s[24] = nameplate$ore * concentrate$recovery * ore$feed_grade / concentrate$fe; // Concentrate, at nameplate [t concentrate/y]
  const nameplate$tailings = s[25] = nameplate$ore * (concentrate$fe - ore$feed_grade) / (concentrate$fe - concentrate$tailings_grade); // Tailings, dry, at nameplate [t tailings/y]
  const nameplate$tailings_volume = s[26] = nameplate$tailings / concentrate$tailings_density; // Room that the tailings take, at nameplate [m3/y]
  const pellet$own_gangue = s[30] = 1 - pellet$own_fe / (1 / (1 + 1.5 * (15.999 / 55.845))); // Gangue of own pellets [t gangue/t pellet]
  const pellet$bought_gangue = s[31] = 1 - pellet$purchased_grade / (1 / (1 + 1.5 * (15.999 / 55.845))); // Gangue of bought pellets [t gangue/t pellet]
  const pellet$acid_gangue = s[32] = pellet$own_gangue * concentrate$acid_gangue_share; // SiO2 and Al2O3 of own pellets [t/t pellet]
  const pellet$bought_per_hbi = s[35] = (1 - reduction$carbon) / (1 / pellet$purchased_grade - (1.5 * (15.999 / 55.845) - (1 - reduction$metallisation) * (15.999 / 55.845))) / pellet$purchased_grade / ((1 - reduction$dust_loss) * (1 - 0) * reduction$briquette_yield); // New pellets per HBI, all bought [t pellet/t HBI]
  const nameplate$pellets_own = s[36] = nameplate$concentrate * (1 + (1.5 * (15.999 / 55.845) - 4 / 3 * (15.999 / 55.845)) * concentrate$magnetite_share * concentrate$fe + pellet$binder * (1 - pellet$binder_loi)); // Own pellets fired, at nameplate [t pellet/y]
  const nameplate$hbi_own = s[37] = (nameplate$ore < nameplate$ore_wanted) ? nameplate$ore / ore$per_hbi : nameplate$hbi; // HBI of own pellets, at nameplate [t HBI/y]
  const nameplate$pellets_bought = s[38] = (nameplate$hbi - nameplate$hbi_own) * pellet$bought_per_hbi; // Pellets bought, at nameplate [t pellet/y]
  const nameplate$own_share = s[39] = (nameplate$pellets_own > 0) ? nameplate$pellets_own / (nameplate$pellets_own + nameplate$pellets_bought) : 1; // Own pellets, share of all, at nameplate [1]
  const nameplate$pellet_fe = s[40] = nameplate$own_share * pellet$own_fe + (1 - nameplate$own_share) * pellet$purchased_grade; // Fe of the pellets charged, at nameplate [t Fe/t pellet]
  const reduction$degree = s[41] = 1 - 2 / 3 * (1 - reduction$metallisation); // Reduction degree [1]
  const nameplate$hbi_fe = s[42] = (1 - reduction$carbon) / (1 / nameplate$pellet_fe - (1.5 * (15.999 / 55.845) - (1 - reduction$metallisation) * (15.999 / 55.845))); // Total Fe of HBI, at nameplate [t Fe/t HBI]
  const nameplate$hbi_metallic_fe = s[43] = reduction$metallisation * ((1 - reduction$carbon) / (1 / nameplate$pellet_fe - (1.5 * (15.999 / 55.845) - (1 - reduction$metallisation) * (15.999 / 55.845)))); // Metallic Fe of HBI, at nameplate [t Fe/t HBI]
  const nameplate$hbi_oxygen = s[44] = (1 - reduction$metallisation) * (15.999 / 55.845) * ((1 - reduction$carbon) / (1 / nameplate$pellet_fe - (1.5 * (15.999 / 55.845) - (1 - reduction$metallisation) * (15.999 / 55.845)))); // Oxygen left in HBI, at nameplate [t O/t HBI]
  const nameplate$hbi_gangue = s[45] = (1 - reduction$carbon) / (1 / nameplate$pellet_fe - (1.5 * (15.999 / 55.845) - (1 - reduction$metallisation) * (15.999 / 55.845))) * (1 / nameplate$pellet_fe - 1 / (1 / (1 + 1.5 * (15.999 / 55.845)))); // Gangue of HBI, at nameplate [t gangue/t HBI]
  const nameplate$oxygen_removed = s[46] = (1 - reduction$carbon) / (1 / nameplate$pellet_fe - (1.5 * (15.999 / 55.845) - (1 - reduction$metallisation) * (15.999 / 55.845))) * (1.5 * (15.999 / 55.845) - (1 - reduction$metallisation) * (15.999 / 55.845)); // Oxygen removed per HBI, at nameplate [t O/t HBI]
  const nameplate$pellets_per_hbi = s[47] = (1 - reduction$carbon) / (1 / nameplate$pellet_fe - (1.5 * (15.999 / 55.845) - (1 - reduction$metallisation) * (15.999 / 55.845))) / nameplate$pellet_fe / ((1 - reduction$dust_loss) * (1 - reduction$screen_loss) * reduction$briquette_yield); // Pellets received at the screen per HBI, at nameplate [t pellet/t HBI]
  const nameplate$pellets_screened = s[48] = nameplate$hbi * nameplate$pellets_per_hbi; // Pellets received at the screen, at nameplate [t pellet/y]
  const nameplate$fines = s[49] = nameplate$pellets_screened * reduction$screen_loss; // Fines screened off and fired again, at nameplate [t pellet/y]
  const nameplate$charge = s[50] = nameplate$pellets_screened * (1 - reduction$screen_loss); // Pellets charged to the furnace, at nameplate [t pellet/y]
  const nameplate$dust = s[51] = nameplate$charge * reduction$dust_loss; // Dust lost from the charge, at nameplate [t pellet/y]
  const nameplate$reduced_iron = s[52] = nameplate$hbi / reduction$briquette_yield; // Reduced iron before briquetting, at nameplate [t HBI/y]
  const nameplate$briquette_loss = s[53] = nameplate$reduced_iron * (1 - reduction$briquette_yield); // Lost in briquetting, at nameplate [t HBI/y]
  const nameplate$hbi_sulphur = s[54] = pellet$sulphur * nameplate$charge * (1 - reduction$dust_loss) / nameplate$reduced_iron; // Sulphur of HBI, at nameplate [t/t HBI]
  const reduction$energy_floor = s[55] = (1 - reduction$carbon) / (1 / nameplate$pellet_fe - (1.5 * (15.999 / 55.845) - (1 - reduction$metallisation) * (15.999 / 55.845))) * (412.1 - 272 * (1 - reduction$metallisation)) / 55.845 + 32.8 * reduction$carbon; // Least energy of reduction (first law) [GJ/t HBI]
  const stream$ore_mass = s[56] = nameplate$ore; // Ore: mass [t/y]
  const stream$ore_fe = s[57] = stream$ore_mass * ore$feed_grade; // Ore: Fe [t/y]
  const stream$ore_oxygen = s[58] = stream$ore_mass * (ore$feed_grade * (concentrate$magnetite_share * (4 / 3 * (15.999 / 55.845)) + (1 - concentrate$magnetite_share) * (1.5 * (15.999 / 55.845)))); // Ore: oxygen of iron oxides [t/y]
  const stream$ore_gangue = s[60] = stream$ore_mass * (1 - ore$feed_grade * (1 + (concentrate$magnetite_share * (4 / 3 * (15.999 / 55.845)) + (1 - concentrate$magnetite_share) * (1.5 * (15.999 / 55.845))))); // Ore: gangue [t/y]
  const stream$tailings_mass = s[61] = nameplate$tailings; // Tailings: mass [t/y]
  const stream$tailings_fe = s[62] = stream$tailings_mass * concentrate$tailings_grade; // Tailings: Fe [t/y]
  const stream$tailings_oxygen = s[63] = stream$tailings_mass * (concentrate$tailings_grade * (concentrate$magnetite_share * (4 / 3 * (15.999 / 55.845)) + (1 - concentrate$magnetite_share) * (1.5 * (15.999 / 55.845)))); // Tailings: oxygen of iron oxides [t/y]
  const stream$tailings_gangue = s[65] = stream$tailings_mass * (1 - concentrate$tailings_grade * (1 + (concentrate$magnetite_share * (4 / 3 * (15.999 / 55.845)) + (1 - concentrate$magnetite_share) * (1.5 * (15.999 / 55.845))))); // Tailings: gangue [t/y]
  const stream$concentrate_mass = s[66] = nameplate$concentrate; // Concentrate: mass [t/y]
  const stream$concentrate_fe = s[67] = stream$concentrate_mass * concentrate$fe; // Concentrate: Fe [t/y]
  const stream$concentrate_oxygen = s[68] = stream$concentrate_mass * (concentrate$fe * (concentrate$magnetite_share * (4 / 3 * (15.999 / 55.845)) + (1 - concentrate$magnetite_share) * (1.5 * (15.999 / 55.845)))); // Concentrate: oxygen of iron oxides [t/y]
  const stream$concentrate_gangue = s[70] = stream$concentrate_mass * (1 - concentrate$fe / concentrate$fe_limit); // Concentrate: gangue [t/y]
  const stream$binder_mass = s[71] = nameplate$concentrate * pellet$binder; // Binder: mass [t/y]
  const stream$binder_gangue = s[75] = stream$binder_mass; // Binder: gangue [t/y]
  const stream$firing_oxygen_mass = s[76] = nameplate$concentrate * concentrate$fe * concentrate$magnetite_share * (1.5 * (15.999 / 55.845) - 4 / 3 * (15.999 / 55.845)); // Oxygen taken up in firing: mass [t/y]
  const stream$firing_oxygen_oxygen = s[78] = stream$firing_oxygen_mass; // Oxygen taken up in firing: oxygen of iron oxides [t/y]
  const stream$binder_loss_mass = s[81] = nameplate$concentrate * pellet$binder * pellet$binder_loi; // Binder lost in firing: mass [t/y]
  const stream$binder_loss_gangue = s[85] = stream$binder_loss_mass; // Binder lost in firing: gangue [t/y]
  const stream$pellets_own_mass = s[86] = nameplate$pellets_own; // Own pellets: mass [t/y]
  const stream$pellets_own_fe = s[87] = stream$pellets_own_mass * pellet$own_fe; // Own pellets: Fe [t/y]
  const stream$pellets_own_oxygen = s[88] = stream$pellets_own_mass * (pellet$own_fe * (1.5 * (15.999 / 55.845))); // Own pellets: oxygen of iron oxides [t/y]
  const stream$pellets_own_gangue = s[90] = stream$pellets_own_mass * pellet$own_gangue; // Own pellets: gangue [t/y]
  const stream$pellets_bought_mass = s[91] = nameplate$pellets_bought; // Bought pellets: mass [t/y]
  const stream$pellets_bought_fe = s[92] = stream$pellets_bought_mass * pellet$purchased_grade; // Bought pellets: Fe [t/y]
  const stream$pellets_bought_oxygen = s[93] = stream$pellets_bought_mass * (pellet$purchased_grade * (1.5 * (15.999 / 55.845))); // Bought pellets: oxygen of iron oxides [t/y]
  const stream$pellets_bought_gangue = s[95] = stream$pellets_bought_mass * pellet$bought_gangue; // Bought pellets: gangue [t/y]
  const stream$pellets_screened_mass = s[96] = nameplate$pellets_screened; // Pellets to the screen: mass [t/y]
  const stream$pellets_screened_fe = s[97] = stream$pellets_screened_mass * nameplate$pellet_fe; // Pellets to the screen: Fe [t/y]
  const stream$pellets_screened_oxygen = s[98] = stream$pellets_screened_mass * (nameplate$pellet_fe * (1.5 * (15.999 / 55.845))); // Pellets to the screen: oxygen of iron oxides [t/y]
  const stream$pellets_screened_gangue = s[100] = stream$pellets_screened_mass * (1 - nameplate$pellet_fe / (1 / (1 + 1.5 * (15.999 / 55.845)))); // Pellets to the screen: gangue [t/y]
  const stream$fines_mass = s[101] = nameplate$fines; // Fines, fired again: mass [t/y]
  const stream$fines_fe = s[102] = stream$fines_mass * nameplate$pellet_fe; // Fines, fired again: Fe [t/y]
  const stream$fines_oxygen = s[103] = stream$fines_mass * (nameplate$pellet_fe * (1.5 * (15.999 / 55.845))); // Fines, fired again: oxygen of iron oxides [t/y]
  const stream$fines_gangue = s[105] = stream$fines_mass * (1 - nameplate$pellet_fe / (1 / (1 + 1.5 * (15.999 / 55.845)))); // Fines, fired again: gangue [t/y]
  const stream$charge_mass = s[106] = nameplate$charge; // Pellets charged: mass [t/y]
  const stream$charge_fe = s[107] = stream$charge_mass * nameplate$pellet_fe; // Pellets charged: Fe [t/y]
  const stream$charge_oxygen = s[108] = stream$charge_mass * (nameplate$pellet_fe * (1.5 * (15.999 / 55.845))); // Pellets charged: oxygen of iron oxides [t/y]
  const stream$charge_gangue = s[110] = stream$charge_mass * (1 - nameplate$pellet_fe / (1 / (1 + 1.5 * (15.999 / 55.845)))); // Pellets charged: gangue [t/y]
  const stream$dust_mass = s[111] = nameplate$dust; // Dust: mass [t/y]
  const stream$dust_fe = s[112] = stream$dust_mass * nameplate$pellet_fe; // Dust: Fe [t/y]
  const stream$dust_oxygen = s[113] = stream$dust_mass * (nameplate$pellet_fe * (1.5 * (15.999 / 55.845))); // Dust: oxygen of iron oxides [t/y]
  const stream$dust_gangue = s[115] = stream$dust_mass * (1 - nameplate$pellet_fe / (1 / (1 + 1.5 * (15.999 / 55.845)))); // Dust: gangue [t/y]
  const reduction$gas_per_hbi = s[194] = (reduction$gas - reduction$gas_heat) * (1 - reduction$hydrogen_share) + reduction$gas_heat * (1 - reduction$hydrogen_heater); // Gas of the reduction plant per HBI [GJ/t HBI]
  const carbon$supplied = s[234] = reduction$gas_per_hbi * carbon$gas_factor / ((12.011 + 2 * 15.999) / 12.011); // Carbon supplied with the reduction gas [t C/t HBI]
  const stream$gas_carbon_mass = s[116] = nameplate$hbi * carbon$supplied; // Carbon of the reduction gas: mass [t/y]
  const stream$gas_carbon_carbon = s[119] = stream$gas_carbon_mass; // Carbon of the reduction gas: carbon [t/y]
  const stream$top_oxygen_mass = s[121] = nameplate$reduced_iron * nameplate$oxygen_removed; // Oxygen removed, in the off-gas: mass [t/y]
  const stream$top_oxygen_oxygen = s[123] = stream$top_oxygen_mass; // Oxygen removed, in the off-gas: oxygen of iron oxides [t/y]
  const nameplate$gas_reduction = s[195] = nameplate$hbi * reduction$gas_per_hbi; // Gas of the reduction plant, at nameplate [GJ/y]
  const nameplate$co2_reduction = s[218] = (nameplate$gas_reduction + 0) * carbon$gas_factor - (12.011 + 2 * 15.999) / 12.011 * (nameplate$hbi * reduction$carbon); // CO2 of reduction, at nameplate [t CO2/y]
  const stream$top_carbon_mass = s[126] = nameplate$co2_reduction / ((12.011 + 2 * 15.999) / 12.011) - nameplate$briquette_loss * reduction$carbon; // Carbon in the off-gas: mass [t/y]
  const stream$top_carbon_carbon = s[129] = stream$top_carbon_mass; // Carbon in the off-gas: carbon [t/y]
  const stream$reduced_iron_mass = s[131] = nameplate$reduced_iron; // Reduced iron: mass [t/y]
  const stream$reduced_iron_fe = s[132] = stream$reduced_iron_mass * nameplate$hbi_fe; // Reduced iron: Fe [t/y]
  const stream$reduced_iron_oxygen = s[133] = stream$reduced_iron_mass * nameplate$hbi_oxygen; // Reduced iron: oxygen of iron oxides [t/y]
  const stream$reduced_iron_carbon = s[134] = stream$reduced_iron_mass * reduction$carbon; // Reduced iron: carbon [t/y]
  const stream$reduced_iron_gangue = s[135] = stream$reduced_iron_mass * nameplate$hbi_gangue; // Reduced iron: gangue [t/y]
  const stream$briquette_loss_mass = s[136] = nameplate$briquette_loss; // Lost in briquetting: mass [t/y]
  const stream$briquette_loss_fe = s[137] = stream$briquette_loss_mass * nameplate$hbi_fe; // Lost in briquetting: Fe [t/y]
  const stream$briquette_loss_oxygen = s[138] = stream$briquette_loss_mass * nameplate$hbi_oxygen; // Lost in briquetting: oxygen of iron oxides [t/y]
  const stream$briquette_loss_carbon = s[139] = stream$briquette_loss_mass * reduction$carbon; // Lost in briquetting: carbon [t/y]
  const stream$briquette_loss_gangue = s[140] = stream$briquette_loss_mass * nameplate$hbi_gangue; // Lost in briquetting: gangue [t/y]
  const stream$hbi_mass = s[141] = nameplate$hbi; // HBI: mass [t/y]
  const stream$hbi_fe = s[142] = stream$hbi_mass * nameplate$hbi_fe; // HBI: Fe [t/y]
  const stream$hbi_oxygen = s[143] = stream$hbi_mass * nameplate$hbi_oxygen; // HBI: oxygen of iron oxides [t/y]
  const stream$hbi_carbon = s[144] = stream$hbi_mass * reduction$carbon; // HBI: carbon [t/y]
  const stream$hbi_gangue = s[145] = stream$hbi_mass * nameplate$hbi_gangue; // HBI: gangue [t/y]
  const closure$concentrator_mass = s[146] = (stream$ore_mass - (stream$concentrate_mass + stream$tailings_mass)) / Math.max(stream$ore_mass, stream$ore_mass / 1000000); // Concentrator closure, mass [1]
  const closure$concentrator_fe = s[147] = (stream$ore_fe - (stream$concentrate_fe + stream$tailings_fe)) / Math.max(stream$ore_fe, stream$ore_mass / 1000000); // Concentrator closure, Fe [1]
  const closure$concentrator_oxygen = s[148] = (stream$ore_oxygen - (stream$concentrate_oxygen + stream$tailings_oxygen)) / Math.max(stream$ore_oxygen, stream$ore_mass / 1000000); // Concentrator closure, oxygen of iron oxides [1]
  const closure$concentrator_gangue = s[149] = (stream$ore_gangue - (stream$concentrate_gangue + stream$tailings_gangue)) / Math.max(stream$ore_gangue, stream$ore_mass / 1000000); // Concentrator closure, gangue [1]
  const closure$pellet_plant_mass = s[150] = (stream$concentrate_mass + stream$binder_mass + stream$firing_oxygen_mass - (stream$pellets_own_mass + stream$binder_loss_mass)) / Math.max(stream$concentrate_mass + stream$binder_mass + stream$firing_oxygen_mass, (stream$concentrate_mass + stream$binder_mass + stream$firing_oxygen_mass) / 1000000); // Pellet plant closure, mass [1]
  const closure$pellet_plant_fe = s[151] = (stream$concentrate_fe + stream$binder_fe + stream$firing_oxygen_fe - (stream$pellets_own_fe + stream$binder_loss_fe)) / Math.max(stream$concentrate_fe + stream$binder_fe + stream$firing_oxygen_fe, (stream$concentrate_mass + stream$binder_mass + stream$firing_oxygen_mass) / 1000000); // Pellet plant closure, Fe [1]
  const closure$pellet_plant_oxygen = s[152] = (stream$concentrate_oxygen + stream$binder_oxygen + stream$firing_oxygen_oxygen - (stream$pellets_own_oxygen + stream$binder_loss_oxygen)) / Math.max(stream$concentrate_oxygen + stream$binder_oxygen + stream$firing_oxygen_oxygen, (stream$concentrate_mass + stream$binder_mass + stream$firing_oxygen_mass) / 1000000); // Pellet plant closure, oxygen of iron oxides [1]
  const closure$pellet_plant_gangue = s[153] = (stream$concentrate_gangue + stream$binder_gangue + stream$firing_oxygen_gangue - (stream$pellets_own_gangue + stream$binder_loss_gangue)) / Math.max(stream$concentrate_gangue + stream$binder_gangue + stream$firing_oxygen_gangue, (stream$concentrate_mass + stream$binder_mass + stream$firing_oxygen_mass) / 1000000); // Pellet plant closure, gangue [1]
  const closure$blending_mass = s[154] = (stream$pellets_own_mass + stream$pellets_bought_mass + stream$fines_mass - stream$pellets_screened_mass) / Math.max(stream$pellets_own_mass + stream$pellets_bought_mass + stream$fines_mass, (stream$pellets_own_mass + stream$pellets_bought_mass + stream$fines_mass) / 1000000); // Blending closure, mass [1]
  const closure$blending_fe = s[155] = (stream$pellets_own_fe + stream$pellets_bought_fe + stream$fines_fe - stream$pellets_screened_fe) / Math.max(stream$pellets_own_fe + stream$pellets_bought_fe + stream$fines_fe, (stream$pellets_own_mass + stream$pellets_bought_mass + stream$fines_mass) / 1000000); // Blending closure, Fe [1]
  const closure$blending_oxygen = s[156] = (stream$pellets_own_oxygen + stream$pellets_bought_oxygen + stream$fines_oxygen - stream$pellets_screened_oxygen) / Math.max(stream$pellets_own_oxygen + stream$pellets_bought_oxygen + stream$fines_oxygen, (stream$pellets_own_mass + stream$pellets_bought_mass + stream$fines_mass) / 1000000); // Blending closure, oxygen of iron oxides [1]
  const closure$blending_gangue = s[157] = (stream$pellets_own_gangue + stream$pellets_bought_gangue + stream$fines_gangue - stream$pellets_screened_gangue) / Math.max(stream$pellets_own_gangue + stream$pellets_bought_gangue + stream$fines_gangue, (stream$pellets_own_mass + stream$pellets_bought_mass + stream$fines_mass) / 1000000); // Blending closure, gangue [1]
  const closure$screen_mass = s[158] = (stream$pellets_screened_mass - (stream$charge_mass + stream$fines_mass)) / Math.max(stream$pellets_screened_mass, stream$pellets_screened_mass / 1000000); // Screen closure, mass [1]
  const closure$screen_fe = s[159] = (stream$pellets_screened_fe - (stream$charge_fe + stream$fines_fe)) / Math.max(stream$pellets_screened_fe, stream$pellets_screened_mass / 1000000); // Screen closure, Fe [1]
  const closure$screen_oxygen = s[160] = (stream$pellets_screened_oxygen - (stream$charge_oxygen + stream$fines_oxygen)) / Math.max(stream$pellets_screened_oxygen, stream$pellets_screened_mass / 1000000); // Screen closure, oxygen of iron oxides [1]
  const closure$screen_gangue = s[161] = (stream$pellets_screened_gangue - (stream$charge_gangue + stream$fines_gangue)) / Math.max(stream$pellets_screened_gangue, stream$pellets_screened_mass / 1000000); // Screen closure, gangue [1]
  const closure$furnace_mass = s[162] = (stream$charge_mass + stream$gas_carbon_mass - (stream$dust_mass + stream$top_oxygen_mass + stream$top_carbon_mass + stream$reduced_iron_mass)) / Math.max(stream$charge_mass + stream$gas_carbon_mass, (stream$charge_mass + stream$gas_carbon_mass) / 1000000); // Furnace closure, mass [1]
  const closure$furnace_fe = s[163] = (stream$charge_fe + stream$gas_carbon_fe - (stream$dust_fe + stream$top_oxygen_fe + stream$top_carbon_fe + stream$reduced_iron_fe)) / Math.max(stream$charge_fe + stream$gas_carbon_fe, (stream$charge_mass + stream$gas_carbon_mass) / 1000000); // Furnace closure, Fe [1]
  const closure$furnace_oxygen = s[164] = (stream$charge_oxygen + stream$gas_carbon_oxygen - (stream$dust_oxygen + stream$top_oxygen_oxygen + stream$top_carbon_oxygen + stream$reduced_iron_oxygen)) / Math.max(stream$charge_oxygen + stream$gas_carbon_oxygen, (stream$charge_mass + stream$gas_carbon_mass) / 1000000); // Furnace closure, oxygen of iron oxides [1]
  const closure$furnace_carbon = s[165] = (stream$charge_carbon + stream$gas_carbon_carbon - (stream$dust_carbon + stream$top_oxygen_carbon + stream$top_carbon_carbon + stream$reduced_iron_carbon)) / Math.max(stream$charge_carbon + stream$gas_carbon_carbon, (stream$charge_mass + stream$gas_carbon_mass) / 1000000); // Furnace closure, carbon [1]
  const closure$furnace_gangue = s[166] = (stream$charge_gangue + stream$gas_carbon_gangue - (stream$dust_gangue + stream$top_oxygen_gangue + stream$top_carbon_gangue + stream$reduced_iron_gangue)) / Math.max(stream$charge_gangue + stream$gas_carbon_gangue, (stream$charge_mass + stream$gas_carbon_mass) / 1000000); // Furnace closure, gangue [1]
  const closure$briquetting_mass = s[167] = (stream$reduced_iron_mass - (stream$hbi_mass + stream$briquette_loss_mass)) / Math.max(stream$reduced_iron_mass, stream$reduced_iron_mass / 1000000); // Briquetting closure, mass [1]
  const closure$briquetting_fe = s[168] = (stream$reduced_iron_fe - (stream$hbi_fe + stream$briquette_loss_fe)) / Math.max(stream$reduced_iron_fe, stream$reduced_iron_mass / 1000000); // Briquetting closure, Fe [1]
  const closure$briquetting_oxygen = s[169] = (stream$reduced_iron_oxygen - (stream$hbi_oxygen + stream$briquette_loss_oxygen)) / Math.max(stream$reduced_iron_oxygen, stream$reduced_iron_mass / 1000000); // Briquetting closure, oxygen of iron oxides [1]
  const closure$briquetting_carbon = s[170] = (stream$reduced_iron_carbon - (stream$hbi_carbon + stream$briquette_loss_carbon)) / Math.max(stream$reduced_iron_carbon, stream$reduced_iron_mass / 1000000); // Briquetting closure, carbon [1]
  const closure$briquetting_gangue = s[171] = (stream$reduced_iron_gangue - (stream$hbi_gangue + stream$briquette_loss_gangue)) / Math.max(stream$reduced_iron_gangue, stream$reduced_iron_mass / 1000000); // Briquetting closure, gangue [1]
  const closure$ore_parts = s[172] = (stream$ore_mass - (stream$ore_fe + stream$ore_oxygen + stream$ore_carbon + stream$ore_gangue)) / Math.max(stream$ore_mass, nameplate$hbi / 1000000); // Ore: parts against mass [1]
  const closure$tailings_parts = s[173] = (stream$tailings_mass - (stream$tailings_fe + stream$tailings_oxygen + stream$tailings_carbon + stream$tailings_gangue)) / Math.max(stream$tailings_mass, nameplate$hbi / 1000000); // Tailings: parts against mass [1]
  const closure$concentrate_parts = s[174] = (stream$concentrate_mass - (stream$concentrate_fe + stream$concentrate_oxygen + stream$concentrate_carbon + stream$concentrate_gangue)) / Math.max(stream$concentrate_mass, nameplate$hbi / 1000000); // Concentrate: parts against mass [1]
  const closure$binder_parts = s[175] = (stream$binder_mass - (stream$binder_fe + stream$binder_oxygen + stream$binder_carbon + stream$binder_gangue)) / Math.max(stream$binder_mass, nameplate$hbi / 1000000); // Binder: parts against mass [1]
  const closure$firing_oxygen_parts = s[176] = (stream$firing_oxygen_mass - (stream$firing_oxygen_fe + stream$firing_oxygen_oxygen + stream$firing_oxygen_carbon + stream$firing_oxygen_gangue)) / Math.max(stream$firing_oxygen_mass, nameplate$hbi / 1000000); // Oxygen taken up in firing: parts against mass [1]
  const closure$binder_loss_parts = s[177] = (stream$binder_loss_mass - (stream$binder_loss_fe + stream$binder_loss_oxygen + stream$binder_loss_carbon + stream$binder_loss_gangue)) / Math.max(stream$binder_loss_mass, nameplate$hbi / 1000000); // Binder lost in firing: parts against mass [1]
  const closure$pellets_own_parts = s[178] = (stream$pellets_own_mass - (stream$pellets_own_fe + stream$pellets_own_oxygen + stream$pellets_own_carbon + stream$pellets_own_gangue)) / Math.max(stream$pellets_own_mass, nameplate$hbi / 1000000); // Own pellets: parts against mass [1]
  const closure$pellets_bought_parts = s[179] = (stream$pellets_bought_mass - (stream$pellets_bought_fe + stream$pellets_bought_oxygen + stream$pellets_bought_carbon + stream$pellets_bought_gangue)) / Math.max(stream$pellets_bought_mass, nameplate$hbi / 1000000); // Bought pellets: parts against mass [1]
  const closure$pellets_screened_parts = s[180] = (stream$pellets_screened_mass - (stream$pellets_screened_fe + stream$pellets_screened_oxygen + stream$pellets_screened_carbon + stream$pellets_screened_gangue)) / Math.max(stream$pellets_screened_mass, nameplate$hbi / 1000000); // Pellets to the screen: parts against mass [1]
  const closure$fines_parts = s[181] = (stream$fines_mass - (stream$fines_fe + stream$fines_oxygen + stream$fines_carbon + stream$fines_gangue)) / Math.max(stream$fines_mass, nameplate$hbi / 1000000); // Fines, fired again: parts against mass [1]
  const closure$charge_parts = s[182] = (stream$charge_mass - (stream$charge_fe + stream$charge_oxygen + stream$charge_carbon + stream$charge_gangue)) / Math.max(stream$charge_mass, nameplate$hbi / 1000000); // Pellets charged: parts against mass [1]
  const closure$dust_parts = s[183] = (stream$dust_mass - (stream$dust_fe + stream$dust_oxygen + stream$dust_carbon + stream$dust_gangue)) / Math.max(stream$dust_mass, nameplate$hbi / 1000000); // Dust: parts against mass [1]
  const closure$gas_carbon_parts = s[184] = (stream$gas_carbon_mass - (stream$gas_carbon_fe + stream$gas_carbon_oxygen + stream$gas_carbon_carbon + stream$gas_carbon_gangue)) / Math.max(stream$gas_carbon_mass, nameplate$hbi / 1000000); // Carbon of the reduction gas: parts against mass [1]
  const closure$top_oxygen_parts = s[185] = (stream$top_oxygen_mass - (stream$top_oxygen_fe + stream$top_oxygen_oxygen + stream$top_oxygen_carbon + stream$top_oxygen_gangue)) / Math.max(stream$top_oxygen_mass, nameplate$hbi / 1000000); // Oxygen removed, in the off-gas: parts against mass [1]
  const closure$top_carbon_parts = s[186] = (stream$top_carbon_mass - (stream$top_carbon_fe + stream$top_carbon_oxygen + stream$top_carbon_carbon + stream$top_carbon_gangue)) / Math.max(stream$top_carbon_mass, nameplate$hbi / 1000000); // Carbon in the off-gas: parts against mass [1]
  const closure$reduced_iron_parts = s[187] = (stream$reduced_iron_mass - (stream$reduced_iron_fe + stream$reduced_iron_oxygen + stream$reduced_iron_carbon + stream$reduced_iron_gangue)) / Math.max(stream$reduced_iron_mass, nameplate$hbi / 1000000); // Reduced iron: parts against mass [1]
  const closure$briquette_loss_parts = s[188] = (stream$briquette_loss_mass - (stream$briquette_loss_fe + stream$briquette_loss_oxygen + stream$briquette_loss_carbon + stream$briquette_loss_gangue)) / Math.max(stream$briquette_loss_mass, nameplate$hbi / 1000000); // Lost in briquetting: parts against mass [1]
  const closure$hbi_parts = s[189] = (stream$hbi_mass - (stream$hbi_fe + stream$hbi_oxygen + stream$hbi_carbon + stream$hbi_gangue)) / Math.max(stream$hbi_mass, nameplate$hbi / 1000000); // HBI: parts against mass [1]
  const nameplate$gas_pellets = s[196] = nameplate$pellets_own * pellet$fuel; // Gas of the pellet plant, at nameplate [GJ/y]
  const nameplate$gas = s[197] = nameplate$gas_reduction + nameplate$gas_pellets; // Natural gas, at nameplate [GJ/y]
  const nameplate$hydrogen_per_hbi = s[198] = 2 * 1.008 / 15.999 * nameplate$oxygen_removed * reduction$hydrogen_share * (1 + reduction$hydrogen_loss) + reduction$hydrogen_heater * reduction$gas_heat / energy$hydrogen_heat; // Hydrogen per HBI, at nameplate [t H2/t HBI]
  const nameplate$hydrogen = s[199] = nameplate$hbi * nameplate$hydrogen_per_hbi; // Hydrogen, at nameplate [t H2/y]
  const nameplate$power_mine = s[200] = nameplate$moved * mine$power; // Electricity of the mine, at nameplate [kWh/y]
  const nameplate$power_concentrator = s[201] = nameplate$ore * concentrate$power; // Electricity of the concentrator, at nameplate [kWh/y]
  const nameplate$power_pellets = s[202] = nameplate$pellets_own * pellet$power; // Electricity of the pellet plant, at nameplate [kWh/y]
  const nameplate$power_reduction = s[203] = nameplate$hbi * reduction$power; // Electricity of reduction and briquetting, at nameplate [kWh/y]
  const nameplate$power = s[204] = nameplate$power_mine + nameplate$power_concentrator + nameplate$power_pellets + nameplate$power_reduction; // Electricity, at nameplate [kWh/y]
  const nameplate$water_concentrator = s[205] = nameplate$ore * concentrate$water; // Water of the concentrator, at nameplate [m3/y]
  const nameplate$water_reduction = s[206] = nameplate$hbi * reduction$water; // Water of reduction and briquetting, at nameplate [m3/y]
  const nameplate$water = s[207] = nameplate$water_concentrator + nameplate$water_reduction; // Water, at nameplate [m3/y]
  const energy$gas_volume = s[208] = nameplate$gas / energy$gas_lhv * constant$m3_per_thousand; // Natural gas by volume, at nameplate [m3/y]
  const energy$gas_hourly = s[209] = energy$gas_volume / project$hours; // Natural gas an hour, at nameplate [m3/h]
  const energy$power_load = s[210] = nameplate$power / project$hours / constant$kwh_per_mwh; // Mean electric load (MW), at nameplate [MWh/h]
  const energy$water_per_hbi = s[211] = nameplate$water / nameplate$hbi; // Water per HBI, at nameplate [m3/t HBI]
  const energy$water_hourly = s[212] = nameplate$water / project$hours; // Water an hour, at nameplate [m3/h]
  const energy$power_per_hbi = s[213] = nameplate$ore / nameplate$hbi * (1 + mine$strip_ratio) * mine$power + nameplate$ore / nameplate$hbi * concentrate$power + nameplate$pellets_own / nameplate$hbi * pellet$power + reduction$power; // Electricity per HBI, at nameplate [kWh/t HBI]
  const energy$supplied = s[214] = reduction$gas_per_hbi + nameplate$hydrogen_per_hbi * energy$hydrogen_heat; // Energy supplied to reduction [GJ/t HBI]
  const energy$gas_price = s[215] = energy$gas_tariff / energy$fx / energy$gas_lhv; // Gas price [US$/GJ]
  const energy$power_price = s[216] = (energy$power_tariff * (1 - energy$renewable_share) + energy$renewable_tariff * energy$renewable_share) / energy$fx; // Electricity price [US$/kWh]
  const carbon$power_factor = s[217] = carbon$grid_factor * (1 - energy$renewable_share) + carbon$renewable_factor * energy$renewable_share; // CO2 of the electricity bought [t CO2/MWh]
  const nameplate$co2_pellets = s[219] = nameplate$gas_pellets * carbon$gas_factor; // CO2 of own pellets, at nameplate [t CO2/y]
  const nameplate$co2_scope_1 = s[220] = nameplate$co2_reduction + nameplate$co2_pellets; // Direct CO2 (scope 1), at nameplate [t CO2/y]
  const nameplate$co2_scope_2 = s[221] = nameplate$power * carbon$power_factor / constant$kwh_per_mwh; // CO2 of electricity (scope 2), at nameplate [t CO2/y]
  const nameplate$co2_hydrogen = s[222] = nameplate$hydrogen * carbon$hydrogen_factor; // CO2 upstream of hydrogen, at nameplate [t CO2/y]
  const carbon$intensity = s[223] = nameplate$co2_scope_1 / nameplate$hbi; // Direct CO2 per HBI [t CO2/t HBI]
  const carbon$intensity_total = s[224] = (nameplate$co2_scope_1 + nameplate$co2_scope_2) / nameplate$hbi; // Direct CO2 and CO2 of electricity per HBI [t CO2/t HBI]
  const carbon$intensity_fe = s[225] = carbon$intensity_total / nameplate$hbi_fe; // Direct CO2 and CO2 of electricity per Fe of HBI [t CO2/t Fe]
  const carbon$bf_bof_ratio = s[226] = carbon$intensity_fe / carbon$bf_bof; // HBI against blast furnace and converter, per tonne of iron [1]
  const carbon$eaf_stage = s[227] = carbon$eaf_power * carbon$eaf_grid_factor / constant$kwh_per_mwh + carbon$eaf_direct; // CO2 of the electric arc furnace, carbon of HBI apart [t CO2/t steel]
  const nameplate$steel = s[228] = nameplate$hbi * nameplate$hbi_fe * carbon$eaf_yield; // Steel that the HBI makes in an electric arc furnace, at nameplate [t steel/y]
  const nameplate$co2_furnace = s[229] = nameplate$steel * carbon$eaf_stage + nameplate$hbi * reduction$carbon * ((12.011 + 2 * 15.999) / 12.011); // CO2 of the electric arc furnace, at nameplate [t CO2/y]
  const nameplate$co2_steel = s[230] = nameplate$co2_scope_1 + nameplate$co2_scope_2 + nameplate$co2_furnace; // CO2 from ore to steel, at nameplate [t CO2/y]
  const nameplate$co2_avoided = s[231] = nameplate$steel * carbon$bf_bof - nameplate$co2_steel; // CO2 avoided against blast furnace and converter, at nameplate [t CO2/y]
  const carbon$steel_intensity = s[232] = nameplate$co2_steel / nameplate$steel; // CO2 per steel by HBI and electric arc furnace [t CO2/t steel]
  const carbon$steel_ratio = s[233] = carbon$steel_intensity / carbon$bf_bof; // HBI and electric arc furnace against blast furnace and converter, per tonne of steel [1]
  const market$route_difference = s[236] = market$share_marmara * market$marmara_difference + market$share_local * market$local_difference + market$share_caspian * market$caspian_difference; // Price difference of the routes against Italy, average [US$/t HBI]
  const logistics$to_ship = s[237] = logistics$rail + logistics$port; // Rail and port to a Black Sea ship [US$/t HBI]
  const logistics$freight = s[238] = market$share_italy * (logistics$to_ship + logistics$sea_italy) + market$share_marmara * (logistics$to_ship + logistics$sea_marmara) + market$share_local * logistics$local + market$share_caspian * logistics$caspian; // Freight, average of the routes, base-year prices [US$/t HBI]
  const nameplate$quality = s[239] = 0 + market$fe_adjustment * 100 * (nameplate$hbi_fe - market$fe_reference) - market$metallisation_adjustment * 100 * Math.max(0, market$metallisation_reference - reduction$metallisation); // Quality adjustment of the price, base-year prices, at nameplate [US$/t HBI]
  const nameplate$price = s[240] = market$hbi_price + nameplate$quality + market$route_difference; // Realised price, base-year prices, at nameplate [US$/t HBI]
  const nameplate$netback = s[241] = nameplate$price - logistics$freight; // Price at the plant gate, base-year prices, at nameplate [US$/t HBI]
  const cost$pellet_delivered = s[242] = market$pellet_index + market$pellet_premium + logistics$pellet_inbound; // Bought pellets delivered, base-year prices [US$/t pellet]
  const nameplate$cost_mining = s[243] = nameplate$moved * cost$mining * (1 - cost$fixed_share); // Mining, at nameplate [US$/y]
  const nameplate$cost_concentrator = s[244] = nameplate$ore * cost$concentrator * (1 - cost$fixed_share); // Concentrator, at nameplate [US$/y]
  const nameplate$cost_haul = s[245] = nameplate$concentrate * logistics$concentrate_haul; // Haul of concentrate, at nameplate [US$/y]
  const nameplate$cost_pelletising = s[246] = nameplate$pellets_own * cost$pelletising * (1 - cost$fixed_share); // Pelletising, at nameplate [US$/y]
  const nameplate$cost_consumables = s[247] = nameplate$hbi * cost$consumables; // Reduction consumables, at nameplate [US$/y]
  const nameplate$cost_gas = s[248] = nameplate$gas * energy$gas_price; // Natural gas, at nameplate [US$/y]
  const nameplate$cost_power = s[249] = nameplate$power * energy$power_price; // Electricity, at nameplate [US$/y]
  const nameplate$cost_hydrogen = s[250] = nameplate$hydrogen * energy$hydrogen_price * constant$kg_per_t; // Hydrogen, at nameplate [US$/y]
  const nameplate$cost_water = s[251] = nameplate$water * energy$water_price; // Water, at nameplate [US$/y]
  const nameplate$cost_pellets_bought = s[252] = nameplate$pellets_bought * cost$pellet_delivered; // Bought pellets, at nameplate [US$/y]
  const nameplate$cost_fixed_handling = s[253] = cost$fixed_share * (nameplate$moved * cost$mining + nameplate$ore * cost$concentrator + nameplate$pellets_own * cost$pelletising); // Fixed part of mining, concentrator and pelletising, at nameplate [US$/y]
  const nameplate$cost_maintenance = s[254] = project$hbi_capacity * cost$maintenance; // Reduction maintenance, at nameplate [US$/y]
  const nameplate$cost_administration = s[255] = cost$administration; // Administration, at nameplate [US$/y]
  const nameplate$cost_labour = s[256] = labour$headcount * labour$pay * (1 + labour$employer_charge); // Labour with employer's charges, at nameplate [US$/y]
  const nameplate$cost_variable = s[257] = nameplate$cost_mining + nameplate$cost_concentrator + nameplate$cost_haul + nameplate$cost_pelletising + nameplate$cost_consumables + nameplate$cost_gas + nameplate$cost_power + nameplate$cost_hydrogen + nameplate$cost_water + nameplate$cost_pellets_bought; // Variable cost, at nameplate [US$/y]
  const nameplate$cost_fixed = s[258] = nameplate$cost_fixed_handling + nameplate$cost_maintenance + nameplate$cost_administration + nameplate$cost_labour; // Fixed cost, at nameplate [US$/y]
  const nameplate$cost_carbon = s[259] = nameplate$co2_scope_1 * carbon$domestic_price; // Domestic carbon price, at nameplate [US$/y]
  const nameplate$cost = s[260] = nameplate$cost_variable + nameplate$cost_fixed + nameplate$cost_carbon; // Ex-works cost, at nameplate [US$/y]
  const cost$ex_works = s[261] = nameplate$cost / nameplate$hbi; // Ex-works cost at nameplate, base-year prices [US$/t HBI]
  const cost$delivered = s[262] = cost$ex_works + logistics$freight; // Delivered cost (C1) at nameplate, base-year prices [US$/t HBI]
  const capital$cost_mine = s[265] = capital$mine_concentrator * nameplate$concentrate; // Mine and concentrator, base-year prices [US$]
  const capital$cost_pellet = s[266] = capital$pellet * nameplate$pellets_own; // Pellet plant, base-year prices [US$]
  const capital$direct = s[268] = capital$cost_mine + capital$cost_pellet + capital$infrastructure; // Direct cost apart from the HBI plant [US$]
  const capital$owner = s[269] = capital$direct * capital$owner_share; // Owner's cost [US$]
  const capital$reserve = s[270] = capital$direct * capital$contingency; // Contingency [US$]
  const capital$cost_hbi = s[267] = capital$hbi * capital$hbi_reference * Math.pow(project$hbi_capacity / capital$hbi_reference, capital$hbi_exponent); // HBI plant, base-year prices [US$]
  const capital$bottom_up = s[271] = capital$direct + capital$owner + capital$reserve + capital$cost_hbi; // Capital, bottom-up [US$]
  const capital$base = s[272] = ((capital$announced === 1) ? capital$total : capital$bottom_up) * capital$overrun; // Capital with overrun, base-year prices [US$]
  const capital$duty_share = s[274] = capital$duty_due * tax$import_duty * depreciation$share_machinery; // Import duty per capital [1]
  const cost$sustained = s[263] = cost$delivered + (nameplate$ore * tax$ore_value * tax$mining_rate + capital$base * capital$sustaining * (1 + capital$duty_share)) / nameplate$hbi; // All-in sustaining cost at nameplate, base-year prices [US$/t HBI]
  const nameplate$ebitda = s[264] = nameplate$hbi * (nameplate$price - cost$delivered); // EBITDA of a nameplate year, base-year prices [US$/y]
  const buildings$share = s[278] = depreciation$share_buildings / (1 + capital$duty_share); // Buildings: share of capital with its import duty [1]
  const machinery$share = s[280] = depreciation$share_machinery * (1 + capital$duty_due * tax$import_duty) / (1 + capital$duty_share); // Machinery: share of capital with its import duty [1]
  const preparatory$share = s[282] = depreciation$share_preparatory / (1 + capital$duty_share); // Preparatory works: share of capital with its import duty [1]
  const tax$rate = s[286] = (tax$psa === 1) ? tax$psa_profit_rate : tax$profit_rate; // Profit tax rate of the regime [1]
  const vat$construction_lag = s[288] = tax$vat_refund_days_construction / calendar$days / calendar$year; // Periods until VAT on construction is refunded [1]
  const vat$operation_lag = s[289] = tax$vat_refund_days / calendar$days / calendar$year; // Periods until VAT on operation is refunded [1]
  const rule$ben_1 = s[299] = (ore$feed_grade <= 0) || (concentrate$fe <= ore$feed_grade) ? 1 : 0; // E-BEN-1: Concentrate is no richer than the feed [flag]
  const rule$ben_2 = s[300] = concentrate$fe > concentrate$fe_limit * (1 + rule$tolerance) ? 1 : 0; // E-BEN-2: Concentrate is richer than its pure oxides [flag]
  const rule$ben_4 = s[301] = concentrate$mass_yield >= 1 ? 1 : 0; // E-BEN-4: Concentrate is as much as the ore or more [flag]
  const rule$ben_5 = s[302] = (concentrate$tailings_grade < 0) || (concentrate$tailings_grade >= ore$feed_grade) ? 1 : 0; // E-BEN-5: Tailings grade is negative or above the feed [flag]
  const rule$ben_6 = s[303] = concentrate$recovery > concentrate$magnetic_share * (1 + rule$tolerance) ? 1 : 0; // E-BEN-6: More iron is recovered than is magnetic [flag]
  const rule$pel_1 = s[304] = pellet$own_gangue < -rule$tolerance ? 1 : 0; // E-PEL-1: Own pellets are richer than pure hematite [flag]
  const rule$dr_1 = s[305] = pellet$bought_gangue < -rule$tolerance ? 1 : 0; // E-DR-1: Bought pellets are richer than pure hematite [flag]
  const rule$dr_4 = s[306] = energy$supplied < reduction$energy_floor ? 1 : 0; // E-DR-4: Energy supplied is below the heat of reaction [flag]
  const rule$dr_5 = s[307] = carbon$supplied < reduction$carbon ? 1 : 0; // E-DR-5: Carbon supplied is less than HBI holds [flag]
  const rule$dr_6 = s[308] = reduction$gas_heat > reduction$gas ? 1 : 0; // E-DR-6: Heating gas is more than all gas [flag]
  const warning$pellet_grade = s[309] = pellet$own_fe < 0.66 ? 1 : 0; // W-PEL-2: Own pellets are below direct-reduction grade [flag]
  const warning$pellet_gangue = s[310] = pellet$acid_gangue > 0.03 ? 1 : 0; // W-PEL-2: Own pellets hold more than 3 % of SiO2 and Al2O3 [flag]
  const warning$carbon_source = s[311] = (reduction$gas - reduction$gas_heat) * (1 - reduction$hydrogen_share) * carbon$gas_factor / ((12.011 + 2 * 15.999) / 12.011) < reduction$carbon ? 1 : 0; // W-C-SOURCE: Reducing gas brings less carbon than HBI holds [flag]
  const warning$spec_fe = s[312] = nameplate$hbi_fe < market$spec_fe_total - rule$tolerance ? 1 : 0; // W-SPEC: HBI is below the total Fe of the specification [flag]
  const warning$spec_metallic = s[313] = nameplate$hbi_metallic_fe < market$spec_fe_metallic - rule$tolerance ? 1 : 0; // W-SPEC: HBI is below the metallic Fe of the specification [flag]
  const warning$spec_metallisation_low = s[314] = reduction$metallisation < market$spec_metallisation_low ? 1 : 0; // W-SPEC: Metallisation is below the specification [flag]
  const warning$spec_metallisation_high = s[315] = reduction$metallisation > market$spec_metallisation_high ? 1 : 0; // W-SPEC: Metallisation is above the specification [flag]
  const warning$spec_carbon_low = s[316] = reduction$carbon < market$spec_carbon_low ? 1 : 0; // W-SPEC: Carbon is below the specification [flag]
  const warning$spec_carbon_high = s[317] = reduction$carbon > market$spec_carbon_high ? 1 : 0; // W-SPEC: Carbon is above the specification [flag]
  const warning$spec_sulphur = s[318] = nameplate$hbi_sulphur > market$spec_sulphur + rule$tolerance ? 1 : 0; // W-SPEC: Sulphur is above the specification [flag]
  const warning$pellet_ratio = s[319] = (nameplate$pellets_per_hbi < 1.36) || (nameplate$pellets_per_hbi > 1.52) ? 1 : 0; // W-RATIO: Pellets per HBI are outside 1.36 to 1.52 [flag]
  const warning$ore_ratio = s[320] = (ore$per_hbi < 2.3) || (ore$per_hbi > 4.5) ? 1 : 0; // W-RATIO: Ore per HBI of own pellets is outside 2.3 to 4.5 [flag]
  const warning$life = s[321] = ore$life < project$life_cap ? 1 : 0; // W-LIFE: The ore ends before the life cap [flag]
  const check$concentrator_closes = s[336] = Math.max(Math.abs(closure$concentrator_mass), Math.abs(closure$concentrator_fe), Math.abs(closure$concentrator_oxygen), Math.abs(closure$concentrator_gangue)); // Concentrator: what goes in comes out [1]
  const pass$concentrator_closes = s[337] = Math.abs(check$concentrator_closes) <= check$tolerance ? 1 : 0; // Concentrator: what goes in comes out: holds [flag]
  const check$pellet_plant_closes = s[338] = Math.max(Math.abs(closure$pellet_plant_mass), Math.abs(closure$pellet_plant_fe), Math.abs(closure$pellet_plant_oxygen), Math.abs(closure$pellet_plant_gangue)); // Pellet plant: what goes in comes out [1]
  const pass$pellet_plant_closes = s[339] = Math.abs(check$pellet_plant_closes) <= check$tolerance ? 1 : 0; // Pellet plant: what goes in comes out: holds [flag]
  const check$blending_closes = s[340] = Math.max(Math.abs(closure$blending_mass), Math.abs(closure$blending_fe), Math.abs(closure$blending_oxygen), Math.abs(closure$blending_gangue)); // Blending: what goes in comes out [1]
  const pass$blending_closes = s[341] = Math.abs(check$blending_closes) <= check$tolerance ? 1 : 0; // Blending: what goes in comes out: holds [flag]
  const check$screen_closes = s[342] = Math.max(Math.abs(closure$screen_mass), Math.abs(closure$screen_fe), Math.abs(closure$screen_oxygen), Math.abs(closure$screen_gangue)); // Screen: what goes in comes out [1]
  const pass$screen_closes = s[343] = Math.abs(check$screen_closes) <= check$tolerance ? 1 : 0; // Screen: what goes in comes out: holds [flag]
  const check$furnace_closes = s[344] = Math.max(Math.abs(closure$furnace_mass), Math.abs(closure$furnace_fe), Math.abs(closure$furnace_oxygen), Math.abs(closure$furnace_carbon), Math.abs(closure$furnace_gangue)); // Furnace: what goes in comes out [1]
  const pass$furnace_closes = s[345] = Math.abs(check$furnace_closes) <= check$tolerance ? 1 : 0; // Furnace: what goes in comes out: holds [flag]
  const check$briquetting_closes = s[346] = Math.max(Math.abs(closure$briquetting_mass), Math.abs(closure$briquetting_fe), Math.abs(closure$briquetting_oxygen), Math.abs(closure$briquetting_carbon), Math.abs(closure$briquetting_gangue)); // Briquetting: what goes in comes out [1]
  const pass$briquetting_closes = s[347] = Math.abs(check$briquetting_closes) <= check$tolerance ? 1 : 0; // Briquetting: what goes in comes out: holds [flag]
  const check$streams_add_up = s[348] = Math.max(Math.abs(closure$ore_parts), Math.abs(closure$tailings_parts), Math.abs(closure$concentrate_parts), Math.abs(closure$binder_parts), Math.abs(closure$firing_oxygen_parts), Math.abs(closure$binder_loss_parts), Math.abs(closure$pellets_own_parts), Math.abs(closure$pellets_bought_parts), Math.abs(closure$pellets_screened_parts), Math.abs(closure$fines_parts), Math.abs(closure$charge_parts), Math.abs(closure$dust_parts), Math.abs(closure$gas_carbon_parts), Math.abs(closure$top_oxygen_parts), Math.abs(closure$top_carbon_parts), Math.abs(closure$reduced_iron_parts), Math.abs(closure$briquette_loss_parts), Math.abs(closure$hbi_parts)); // Parts of every stream add up to its mass [1]
  const pass$streams_add_up = s[349] = Math.abs(check$streams_add_up) <= check$tolerance ? 1 : 0; // Parts of every stream add up to its mass: holds [flag]
  const fixed_1 = 1 + discount$inflation_usd * calendar$year;
  const fixed_2 = 1 + market$price_real_growth * calendar$year;
  const fixed_3 = 1 + cost$real_growth * calendar$year;
  const fixed_4 = 1 + energy$real_growth * calendar$year;
  const fixed_5 = 1 + labour$real_growth * calendar$year;
  const fixed_6 = ramp$delay / calendar$year;
  const fixed_7 = ramp$tau / calendar$year;
  const fixed_8 = project$hbi_capacity * calendar$year;
  const fixed_9 = mine$capacity * calendar$year;
  const fixed_10 = 1 + mine$strip_ratio;
  const fixed_11 = concentrate$fe - ore$feed_grade;
  const fixed_12 = concentrate$fe - concentrate$tailings_grade;
  const fixed_13 = 1 + (1.5 * (15.999 / 55.845) - 4 / 3 * (15.999 / 55.845)) * concentrate$magnetite_share * concentrate$fe + pellet$binder * (1 - pellet$binder_loi);
  const fixed_14 = 1 - reduction$carbon;
  const fixed_15 = 1.5 * (15.999 / 55.845) - (1 - reduction$metallisation) * (15.999 / 55.845);
  const fixed_16 = (1 - reduction$metallisation) * (15.999 / 55.845);
  const fixed_17 = 1 / (1 / (1 + 1.5 * (15.999 / 55.845)));
  const fixed_18 = (1 - reduction$dust_loss) * (1 - reduction$screen_loss) * reduction$briquette_yield;
  const fixed_19 = 1 - reduction$screen_loss;
  const fixed_20 = 1 - reduction$briquette_yield;
  const fixed_21 = 2 * 1.008 / 15.999;
  const fixed_22 = 1 + reduction$hydrogen_loss;
  const fixed_23 = reduction$hydrogen_heater * reduction$gas_heat / energy$hydrogen_heat;
  const fixed_24 = (12.011 + 2 * 15.999) / 12.011;
  const fixed_25 = (12.011 + 2 * 15.999) / 12.011 * reduction$carbon;
  const fixed_26 = market$fe_adjustment * 100;
  const fixed_27 = market$metallisation_adjustment * 100 * Math.max(0, market$metallisation_reference - reduction$metallisation);
  const fixed_28 = 1 - cost$fixed_share;
  const fixed_29 = cost$fixed_share * (nameplate$moved * cost$mining + nameplate$ore * cost$concentrator + nameplate$pellets_own * cost$pelletising) * calendar$year;
  const fixed_30 = project$hbi_capacity * cost$maintenance * calendar$year;
  const fixed_31 = cost$administration * calendar$year;
  const fixed_32 = labour$headcount * labour$pay * (1 + labour$employer_charge) * calendar$year;
  const fixed_33 = labour$headcount * labour$pay * calendar$year;
  const fixed_34 = labour$headcount * labour$pay * labour$employer_charge * calendar$year;
  const fixed_35 = labour$headcount * labour$pay * (labour$employee_charge + labour$income_tax) * calendar$year;
  const fixed_36 = 1 + capital$duty_share;
  const fixed_37 = capital$base * capital$sustaining * calendar$year;
  const fixed_38 = n - capital$quiet_years;
  const fixed_39 = tax$statutory * tax$export_duty;
  const fixed_40 = 1 - market$share_local;
  const fixed_41 = 1 - tax$psa_state_share;
  const fixed_42 = tax$vat_construction * tax$vat_rate;
  const fixed_43 = Math.max(0, 1 - vat$construction_lag);
  const fixed_44 = Math.min(vat$construction_lag, 2 - vat$construction_lag);
  const fixed_45 = Math.max(0, vat$construction_lag - 1);
  const fixed_46 = Math.max(0, 1 - vat$operation_lag);
  const fixed_47 = Math.min(vat$operation_lag, 2 - vat$operation_lag);
  const fixed_48 = Math.max(0, vat$operation_lag - 1);
  const fixed_49 = 1 + discount$rate * calendar$year;
  const fixed_50 = discount$timing / 2;
  let last$annual$ore_left = ore$run_of_mine;
  let last$psa$unrecovered = 0;
  let last$working_capital$balance = 0;
  let last$royalty$spent = 0;
  let last$vat$construction_paid = 0;
  let last$vat$operation_paid = 0;
  let last$vat$receivable = 0;
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
  const power_6_base = fixed_49;
  let power_6 = Math.pow(power_6_base, 0 + discount$timing / 2);
  const power_6_runs = power_6_base > 0 && power_6_base < Infinity && power_6 > 0 && power_6 < Infinity;
  for (let t = 0; t < n; t++) {
    const b = t * R;
    const capital$phasing = a[b + 0];
    const calendar$date = a[b + 1];
    const calendar$operating = a[b + 2];
    const calendar$last = a[b + 3];
    const calendar$operating_year = a[b + 4];
    const calendar$years_from_base = a[b + 5];
    const tax$promoted = a[b + 167];
    const tax$in_park = a[b + 168];
    const index$prices = a[b + 6] = (power_1_runs ? power_1 : Math.pow(power_1_base, calendar$years_from_base)); // US$ price level, 1 in the base year [1]
    const index$hbi_price = a[b + 7] = index$prices * (power_2_runs ? power_2 : Math.pow(power_2_base, calendar$years_from_base)); // HBI price index [1]
    const index$costs = a[b + 8] = index$prices * (power_3_runs ? power_3 : Math.pow(power_3_base, calendar$years_from_base)); // Index of costs apart from energy and labour [1]
    const index$energy = a[b + 9] = index$prices * (power_4_runs ? power_4 : Math.pow(power_4_base, calendar$years_from_base)); // Index of gas and electricity tariffs [1]
    const index$labour = a[b + 10] = index$prices * (power_5_runs ? power_5 : Math.pow(power_5_base, calendar$years_from_base)); // Index of pay [1]
    const ramp$utilisation = a[b + 11] = (calendar$operating !== 0) ? ramp$maximum * (Math.max(0, calendar$operating_year - fixed_6) - Math.max(0, calendar$operating_year - 1 - fixed_6) - fixed_7 * (Math.exp(-Math.max(0, calendar$operating_year - 1 - fixed_6) / fixed_7) - Math.exp(-Math.max(0, calendar$operating_year - fixed_6) / fixed_7))) : 0; // Utilisation of the HBI plant [1]
    const plan$hbi = a[b + 12] = fixed_8 * ramp$utilisation; // HBI the plan asks for [t HBI]
    const plan$ore_wanted = a[b + 13] = plan$hbi * ore$per_hbi; // Ore the plan asks for [t ore]
    const plan$ore = a[b + 14] = Math.min(plan$ore_wanted, fixed_9); // Ore the mine can plan [t ore]
    const plan$ore_opening = a[b + 15] = last$annual$ore_left; // Ore left at the start of the year [t ore]
    const annual$ore = a[b + 16] = Math.min(plan$ore, plan$ore_opening); // Ore mined and milled [t ore]
    const annual$ore_left = a[b + 17] = plan$ore_opening - annual$ore; // Ore left at the end of the year [t ore]
    const plan$share = a[b + 18] = ((calendar$operating !== 0) && (plan$ore_opening > 0)) ? ((plan$ore > 0) ? annual$ore / plan$ore : 1) : 0; // Share of the planned year that is worked [1]
    const plan$worked = a[b + 19] = plan$share > 0 ? 1 : 0; // Plants are worked [flag]
    const plan$final = a[b + 20] = (plan$worked !== 0) && ((calendar$last !== 0) || (annual$ore_left <= 0)) ? 1 : 0; // Last year of work [flag]
    const annual$hbi = a[b + 21] = plan$hbi * plan$share; // HBI made and sold [t HBI]
    const annual$waste = a[b + 22] = annual$ore * mine$strip_ratio; // Waste moved [t waste]
    const annual$moved = a[b + 23] = annual$ore * fixed_10; // Ore and waste moved [t moved]
    const annual$concentrate = a[b + 24] = annual$ore * concentrate$recovery * ore$feed_grade / concentrate$fe; // Concentrate [t concentrate]
    const annual$tailings = a[b + 25] = annual$ore * fixed_11 / fixed_12; // Tailings, dry [t tailings]
    const annual$tailings_volume = a[b + 26] = annual$tailings / concentrate$tailings_density; // Room that the tailings take [m3]
    const annual$pellets_own = a[b + 27] = annual$concentrate * fixed_13; // Own pellets fired [t pellet]
    const annual$hbi_own = a[b + 28] = (plan$ore < plan$ore_wanted) ? annual$ore / ore$per_hbi : annual$hbi; // HBI of own pellets [t HBI]
    const annual$pellets_bought = a[b + 29] = (annual$hbi - annual$hbi_own) * pellet$bought_per_hbi; // Pellets bought [t pellet]
    const annual$own_share = a[b + 30] = (annual$pellets_own > 0) ? annual$pellets_own / (annual$pellets_own + annual$pellets_bought) : 1; // Own pellets, share of all [1]
    const annual$pellet_fe = a[b + 31] = annual$own_share * pellet$own_fe + (1 - annual$own_share) * pellet$purchased_grade; // Fe of the pellets charged [t Fe/t pellet]
    const annual$hbi_fe = a[b + 32] = fixed_14 / (1 / annual$pellet_fe - fixed_15); // Total Fe of HBI [t Fe/t HBI]
    const annual$hbi_metallic_fe = a[b + 33] = reduction$metallisation * (fixed_14 / (1 / annual$pellet_fe - fixed_15)); // Metallic Fe of HBI [t Fe/t HBI]
    const annual$hbi_oxygen = a[b + 34] = fixed_16 * (fixed_14 / (1 / annual$pellet_fe - fixed_15)); // Oxygen left in HBI [t O/t HBI]
    const annual$hbi_gangue = a[b + 35] = fixed_14 / (1 / annual$pellet_fe - fixed_15) * (1 / annual$pellet_fe - fixed_17); // Gangue of HBI [t gangue/t HBI]
    const annual$oxygen_removed = a[b + 36] = fixed_14 / (1 / annual$pellet_fe - fixed_15) * fixed_15; // Oxygen removed per HBI [t O/t HBI]
    const annual$pellets_per_hbi = a[b + 37] = fixed_14 / (1 / annual$pellet_fe - fixed_15) / annual$pellet_fe / fixed_18; // Pellets received at the screen per HBI [t pellet/t HBI]
    const annual$pellets_screened = a[b + 38] = annual$hbi * annual$pellets_per_hbi; // Pellets received at the screen [t pellet]
    const annual$fines = a[b + 39] = annual$pellets_screened * reduction$screen_loss; // Fines screened off and fired again [t pellet]
    const annual$charge = a[b + 40] = annual$pellets_screened * fixed_19; // Pellets charged to the furnace [t pellet]
    const annual$dust = a[b + 41] = annual$charge * reduction$dust_loss; // Dust lost from the charge [t pellet]
    const annual$reduced_iron = a[b + 42] = annual$hbi / reduction$briquette_yield; // Reduced iron before briquetting [t HBI]
    const annual$briquette_loss = a[b + 43] = annual$reduced_iron * fixed_20; // Lost in briquetting [t HBI]
    const annual$gas_reduction = a[b + 44] = annual$hbi * reduction$gas_per_hbi; // Gas of the reduction plant [GJ]
    const annual$gas_pellets = a[b + 45] = annual$pellets_own * pellet$fuel; // Gas of the pellet plant [GJ]
    const annual$gas = a[b + 46] = annual$gas_reduction + annual$gas_pellets; // Natural gas [GJ]
    const annual$hydrogen_per_hbi = a[b + 47] = fixed_21 * annual$oxygen_removed * reduction$hydrogen_share * fixed_22 + fixed_23; // Hydrogen per HBI [t H2/t HBI]
    const annual$hydrogen = a[b + 48] = annual$hbi * annual$hydrogen_per_hbi; // Hydrogen [t H2]
    const annual$power_mine = a[b + 49] = annual$moved * mine$power; // Electricity of the mine [kWh]
    const annual$power_concentrator = a[b + 50] = annual$ore * concentrate$power; // Electricity of the concentrator [kWh]
    const annual$power_pellets = a[b + 51] = annual$pellets_own * pellet$power; // Electricity of the pellet plant [kWh]
    const annual$power_reduction = a[b + 52] = annual$hbi * reduction$power; // Electricity of reduction and briquetting [kWh]
    const annual$power = a[b + 53] = annual$power_mine + annual$power_concentrator + annual$power_pellets + annual$power_reduction; // Electricity [kWh]
    const annual$water_concentrator = a[b + 54] = annual$ore * concentrate$water; // Water of the concentrator [m3]
    const annual$water_reduction = a[b + 55] = annual$hbi * reduction$water; // Water of reduction and briquetting [m3]
    const annual$water = a[b + 56] = annual$water_concentrator + annual$water_reduction; // Water [m3]
    const annual$co2_reduction = a[b + 57] = (annual$gas_reduction + 0) * carbon$gas_factor - fixed_24 * (annual$hbi * reduction$carbon); // CO2 of reduction [t CO2]
    const annual$co2_pellets = a[b + 58] = annual$gas_pellets * carbon$gas_factor; // CO2 of own pellets [t CO2]
    const annual$co2_scope_1 = a[b + 59] = annual$co2_reduction + annual$co2_pellets; // Direct CO2 (scope 1) [t CO2]
    const annual$co2_scope_2 = a[b + 60] = annual$power * carbon$power_factor / constant$kwh_per_mwh; // CO2 of electricity (scope 2) [t CO2]
    const annual$co2_hydrogen = a[b + 61] = annual$hydrogen * carbon$hydrogen_factor; // CO2 upstream of hydrogen [t CO2]
    const annual$steel = a[b + 62] = annual$hbi * annual$hbi_fe * carbon$eaf_yield; // Steel that the HBI makes in an electric arc furnace [t steel]
    const annual$co2_furnace = a[b + 63] = annual$steel * carbon$eaf_stage + annual$hbi * reduction$carbon * fixed_24; // CO2 of the electric arc furnace [t CO2]
    const annual$co2_steel = a[b + 64] = annual$co2_scope_1 + annual$co2_scope_2 + annual$co2_furnace; // CO2 from ore to steel [t CO2]
    const annual$co2_avoided = a[b + 65] = annual$steel * carbon$bf_bof - annual$co2_steel; // CO2 avoided against blast furnace and converter [t CO2]
    const carbon$cbam_intensity = a[b + 66] = (reduction$gas_per_hbi + pellet$fuel * annual$pellets_per_hbi * fixed_19) * carbon$gas_factor - fixed_25; // Direct CO2 per HBI as the EU counts it [t CO2/t HBI]
    const carbon$free_part = a[b + 67] = (calendar$date < carbon$cbam_start) ? 1 : (entry(T[0], 2026, calendar$date / calendar$year, 0)); // Free-allocation share of the year [1]
    const carbon$cbam_per_hbi = a[b + 68] = (calendar$date < carbon$cbam_start) ? 0 : Math.max(0, carbon$cbam_intensity - carbon$cbam_benchmark * carbon$free_part) * carbon$eua_price; // EU border adjustment per HBI sold to the EU, prices of the base year [US$/t HBI]
    const annual$cbam_seller = a[b + 69] = annual$hbi * market$share_italy * carbon$cbam_per_hbi * carbon$cbam_seller_share * index$prices; // EU border adjustment borne by the seller [US$]
    const annual$carbon_domestic = a[b + 70] = annual$co2_scope_1 * carbon$domestic_price * index$prices; // Domestic carbon price [US$]
    const annual$quality = a[b + 71] = 0 + fixed_26 * (annual$hbi_fe - market$fe_reference) - fixed_27; // Quality adjustment of the price, base-year prices [US$/t HBI]
    const market$reference = a[b + 72] = (entry(T[1], 2020, calendar$date / calendar$year, market$hbi_price * index$hbi_price / index$prices)) * index$prices; // HBI reference price, CFR Italy [US$/t HBI]
    const market$realised = a[b + 73] = market$reference + (annual$quality + market$route_difference) * index$prices; // Realised price, average of the routes [US$/t HBI]
    const annual$revenue = a[b + 74] = annual$hbi * market$realised; // HBI revenue, delivered [US$]
    const annual$freight = a[b + 75] = annual$hbi * logistics$freight * index$costs; // Freight [US$]
    const market$netback = a[b + 76] = market$realised - logistics$freight * index$costs; // Price at the plant gate [US$/t HBI]
    const annual$cost_mining = a[b + 77] = annual$moved * cost$mining * fixed_28 * index$costs; // Mining [US$]
    const annual$cost_concentrator = a[b + 78] = annual$ore * cost$concentrator * fixed_28 * index$costs; // Concentrator [US$]
    const annual$cost_haul = a[b + 79] = annual$concentrate * logistics$concentrate_haul * index$costs; // Haul of concentrate [US$]
    const annual$cost_pelletising = a[b + 80] = annual$pellets_own * cost$pelletising * fixed_28 * index$costs; // Pelletising [US$]
    const annual$cost_consumables = a[b + 81] = annual$hbi * cost$consumables * index$costs; // Reduction consumables [US$]
    const annual$cost_gas = a[b + 82] = annual$gas * energy$gas_price * index$energy; // Natural gas [US$]
    const annual$cost_power = a[b + 83] = annual$power * energy$power_price * index$energy; // Electricity [US$]
    const annual$cost_hydrogen = a[b + 84] = annual$hydrogen * energy$hydrogen_price * constant$kg_per_t * index$costs; // Hydrogen [US$]
    const annual$cost_water = a[b + 85] = annual$water * energy$water_price * index$costs; // Water [US$]
    const annual$cost_pellets_bought = a[b + 86] = annual$pellets_bought * cost$pellet_delivered * index$prices; // Bought pellets [US$]
    const annual$cost_fixed_handling = a[b + 87] = fixed_29 * plan$share * index$costs; // Fixed part of mining, concentrator and pelletising [US$]
    const annual$cost_maintenance = a[b + 88] = fixed_30 * plan$share * index$costs; // Reduction maintenance [US$]
    const annual$cost_administration = a[b + 89] = fixed_31 * plan$share * index$costs; // Administration [US$]
    const annual$cost_labour = a[b + 90] = fixed_32 * plan$share * index$labour; // Labour with employer's charges [US$]
    const annual$cost_variable = a[b + 91] = annual$cost_mining + annual$cost_concentrator + annual$cost_haul + annual$cost_pelletising + annual$cost_consumables + annual$cost_gas + annual$cost_power + annual$cost_hydrogen + annual$cost_water + annual$cost_pellets_bought; // Variable cost [US$]
    const annual$cost_fixed = a[b + 92] = annual$cost_fixed_handling + annual$cost_maintenance + annual$cost_administration + annual$cost_labour; // Fixed cost [US$]
    const annual$cost = a[b + 93] = annual$cost_variable + annual$cost_fixed + annual$carbon_domestic; // Ex-works cost [US$]
    const annual$ebitda = a[b + 94] = annual$revenue - annual$freight - annual$cbam_seller - annual$cost; // EBITDA [US$]
    const labour$gross = a[b + 95] = fixed_33 * plan$share * index$labour; // Gross pay [US$]
    const labour$social = a[b + 96] = fixed_34 * plan$share * index$labour; // Employer's charges [US$]
    const labour$payroll_tax = a[b + 97] = fixed_35 * plan$share * index$labour; // Employees' charges and income tax [US$]
    const capital$purchased = a[b + 98] = capital$base * capital$phasing * index$prices; // Capital spent, import duty apart [US$]
    const capital$spent = a[b + 99] = capital$purchased * fixed_36; // Capital spent [US$]
    const capital$renewed = a[b + 100] = ((calendar$operating_year > 1) && (plan$worked !== 0) && (t < fixed_38) && (annual$ore_left >= capital$quiet_years * plan$ore)) ? fixed_37 * index$prices : 0; // Sustaining capital, import duty apart [US$]
    const capital$sustained = a[b + 101] = capital$renewed * fixed_36; // Sustaining capital [US$]
    const capital$import_duty = a[b + 102] = (capital$purchased + capital$renewed) * capital$duty_share; // Import duty on machinery [US$]
    const capital$closed = a[b + 103] = (plan$final !== 0) ? capital$closure * index$prices : 0; // Closure cost [US$]
    const royalty$ore_value = a[b + 151] = annual$ore * tax$ore_value * index$prices; // Transfer value of the ore mined [US$]
    const royalty$price = a[b + 146] = market$realised / index$prices / royalty$price_unit; // Realised price at base-year prices, US$/t [1]
    const royalty$margin = a[b + 147] = (annual$revenue > 0) ? annual$ebitda / annual$revenue : 0; // Operating margin [1]
    const royalty$volume = a[b + 148] = annual$hbi / calendar$year / royalty$volume_unit; // Output of HBI, Mt/y [1]
    const royalty$base_value = a[b + 152] = ((royalty$base === 0) ? annual$revenue : 0) + ((royalty$base === 1) ? annual$revenue - annual$freight : 0) + ((royalty$base === 2) ? royalty$ore_value : 0); // Base of the royalty [US$]
    const tax$export = a[b + 172] = fixed_39 * annual$revenue * fixed_40; // Export duty [US$]
    const psa$sales = a[b + 154] = (tax$psa === 1) ? Math.max(0, annual$revenue) : 0; // Sales to share [US$]
    const psa$cost = a[b + 155] = (tax$psa === 1) ? annual$cost + annual$freight + annual$cbam_seller + capital$spent + capital$sustained + capital$closed : 0; // Recoverable cost of the year [US$]
    const psa$pool = a[b + 156] = (last$psa$unrecovered) + psa$cost; // Cost to recover [US$]
    const psa$recovered = a[b + 157] = Math.min(psa$pool, tax$psa_cost_cap * psa$sales); // Cost recovered [US$]
    const psa$profit = a[b + 159] = psa$sales - psa$recovered; // Sales after cost recovery [US$]
    const psa$state = a[b + 160] = tax$psa_state_share * psa$profit; // State's share of production [US$]
    const tax$production_share = a[b + 173] = psa$state; // State's share of production [US$]
    const cash$revenue = a[b + 200] = annual$revenue; // Revenue, delivered [US$]
    const cash$freight = a[b + 201] = -(annual$freight + annual$cbam_seller); // Freight and border adjustment [US$]
    const cash$operating = a[b + 202] = -annual$cost; // Operating cost [US$]
    const working_capital$receivables = a[b + 187] = annual$revenue / calendar$year * working_capital$receivable_days / calendar$days; // Receivables [US$]
    const working_capital$inventory = a[b + 188] = annual$cost / calendar$year * working_capital$inventory_days / calendar$days; // Stores and ore [US$]
    const working_capital$payables = a[b + 189] = annual$cost / calendar$year * working_capital$payable_days / calendar$days; // Payables [US$]
    const working_capital$balance = a[b + 190] = (plan$final !== 0) ? 0 : working_capital$receivables + working_capital$inventory - working_capital$payables; // Working capital [US$]
    const working_capital$increase = a[b + 191] = working_capital$balance - (last$working_capital$balance); // Increase of working capital [US$]
    const cash$working_capital = a[b + 203] = -working_capital$increase; // Working capital [US$]
    const cash$capital = a[b + 204] = -capital$spent; // Capital until start-up [US$]
    const cash$sustaining = a[b + 205] = -capital$sustained; // Sustaining capital [US$]
    const cash$closure = a[b + 206] = -capital$closed; // Closure [US$]
    const cash$before_tax = a[b + 207] = cash$revenue + cash$freight + cash$operating + cash$working_capital + cash$capital + cash$sustaining + cash$closure; // Cash flow before all taxes [US$]
    const tax$relief = a[b + 169] = (tax$in_park !== 0) ? 1 : ((tax$promoted !== 0) ? tax$promotion_relief : 0); // Share of profit exempt [1]
    const royalty$spent = a[b + 144] = (last$royalty$spent) + capital$spent + capital$sustained + capital$closed + annual$cost + annual$freight + annual$cbam_seller; // Capital and operating cost with freight, cumulative [US$]
    const psa$unrecovered = a[b + 158] = psa$pool - psa$recovered; // Cost carried forward [US$]
    const psa$company = a[b + 161] = psa$recovered + fixed_41 * psa$profit; // Company's share of production [US$]
    const vat$construction_paid = a[b + 192] = fixed_42 * (tax$vat_share * capital$spent); // VAT paid on construction [US$]
    const vat$construction_due = a[b + 193] = vat$construction_paid * fixed_43 + (last$vat$construction_paid) * fixed_44 + (t >= 2 ? a[b - 2 * R + 192] : 0) * fixed_45; // VAT refund due on construction [US$]
    const vat$operation_paid = a[b + 194] = fixed_42 * (tax$vat_share * capital$sustained + tax$vat_operating_share * annual$cost); // VAT paid on operation [US$]
    const vat$operation_due = a[b + 195] = vat$operation_paid * fixed_46 + (last$vat$operation_paid) * fixed_47 + (t >= 2 ? a[b - 2 * R + 194] : 0) * fixed_48; // VAT refund due on operation [US$]
    const vat$paid = a[b + 196] = vat$construction_paid + vat$operation_paid; // VAT paid [US$]
    const vat$carried = a[b + 197] = (!(calendar$operating !== 0)) || ((plan$worked !== 0) && (!(plan$final !== 0))) ? 1 : 0; // VAT may be outstanding at the end of the year [flag]
    const vat$receivable = a[b + 198] = (vat$carried !== 0) ? (last$vat$receivable) + vat$paid - vat$construction_due - vat$operation_due : 0; // VAT to be refunded, end of the year [US$]
    const vat$refunded = a[b + 199] = (last$vat$receivable) + vat$paid - vat$receivable; // VAT refunded [US$]
    const cash$vat = a[b + 211] = vat$refunded - vat$paid; // VAT refunded less VAT paid [US$]
    const returns$discount_factor = a[b + 214] = 1 / (power_6_runs ? power_6 : Math.pow(power_6_base, t + fixed_50)); // Discount factor [1]
    const returns$before_tax_pv = a[b + 217] = cash$before_tax * returns$discount_factor; // Cash flow before all taxes, discounted [US$]
    const returns$capital_pv = a[b + 218] = capital$spent * returns$discount_factor; // Capital until start-up, discounted [US$]
    const returns$hbi_pv = a[b + 220] = annual$hbi * index$prices * returns$discount_factor; // HBI at the price level of its year, discounted [t HBI]
    const annual$fe_imbalance = a[b + 221] = Math.abs((annual$ore * ore$feed_grade + annual$pellets_bought * pellet$purchased_grade - (annual$tailings * concentrate$tailings_grade + annual$dust * annual$pellet_fe + annual$briquette_loss * annual$hbi_fe + annual$hbi * annual$hbi_fe)) / Math.max(annual$ore * ore$feed_grade + annual$pellets_bought * pellet$purchased_grade, (annual$ore + annual$pellets_bought + check$speck) / 1000000)); // Iron closure from ore to HBI [1]
    last$annual$ore_left = annual$ore_left;
    last$psa$unrecovered = psa$unrecovered;
    last$working_capital$balance = working_capital$balance;
    last$royalty$spent = royalty$spent;
    last$vat$construction_paid = vat$construction_paid;
    last$vat$operation_paid = vat$operation_paid;
    last$vat$receivable = vat$receivable;
    power_1 *= power_1_base;
    power_2 *= power_2_base;
    power_3 *= power_3_base;
    power_4 *= power_4_base;
    power_5 *= power_5_base;
    power_6 *= power_6_base;
  }
  const ore$mined = s[13] = total(a, n, 16); // Ore mined over the life [t ore]
  const plan$hbi_total = s[14] = total(a, n, 21); // HBI made over the life [t HBI]
  const plan$years_worked = s[15] = total(a, n, 18); // Years of work, the last one in part [1]
  const concentrate$tailings_total = s[27] = total(a, n, 25); // Tailings over the life, dry [t tailings]
  const concentrate$tailings_room = s[28] = total(a, n, 26); // Room that the tailings take over the life [m3]
  const capital$initial = s[275] = total(a, n, 99); // Capital spent until start-up [US$]
  const returns$npv_before_tax = s[291] = total(a, n, 217); // NPV before all taxes (also mining, property, export) [US$]
  const returns$investment = s[292] = total(a, n, 218); // Present value of capital until start-up [US$]
  const returns$hbi_value = s[295] = total(a, n, 220); // Present value of HBI [t HBI]
  const check$capital = s[323] = total(a, n, 99) + total(a, n, 101); // Capital and sustaining capital over the life [US$]
  const check$years_worked = s[325] = total(a, n, 19); // Years of work [1]
  const check$assets = s[326] = Math.min(1, check$years_worked); // Plants were worked at all [1]
  const check$ebitda = s[327] = total(a, n, 94); // EBITDA over the life [US$]
  const check$closure = s[329] = total(a, n, 103); // Closure over the life [US$]
  const check$revenue = s[331] = total(a, n, 74); // Revenue over the life [US$]
  const check$cost = s[332] = total(a, n, 93); // Ex-works cost over the life [US$]
  const check$turnover = s[334] = check$revenue + check$cost + check$capital + check$dollar; // Money that passes through the project [US$]
  const check$iron_closes = s[350] = highest(a, n, 221, -1); // Iron from ore to HBI, worst year [1]
  const pass$iron_closes = s[351] = Math.abs(check$iron_closes) <= check$tolerance ? 1 : 0; // Iron from ore to HBI, worst year: holds [flag]
  const check$reserve_held = s[352] = Math.max(0, ore$mined - ore$run_of_mine) / ore$run_of_mine; // Ore mined beyond the reserve [1]
  const pass$reserve_held = s[353] = Math.abs(check$reserve_held) <= check$tolerance ? 1 : 0; // Ore mined beyond the reserve: holds [flag]
  const check$working_capital_released = s[358] = total(a, n, 191) / check$turnover; // Working capital not given back [1]
  const pass$working_capital_released = s[359] = Math.abs(check$working_capital_released) <= check$tolerance ? 1 : 0; // Working capital not given back: holds [flag]
  const check$vat_refunded = s[360] = (total(a, n, 196) - total(a, n, 199)) / check$turnover; // VAT paid and not refunded [1]
  const pass$vat_refunded = s[361] = Math.abs(check$vat_refunded) <= check$tolerance ? 1 : 0; // VAT paid and not refunded: holds [flag]
  const check$vat_outstanding = s[362] = Math.min(0, lowest(a, n, 198, -1)) / check$turnover; // VAT refunded before it was paid [1]
  const pass$vat_outstanding = s[363] = Math.abs(check$vat_outstanding) <= check$tolerance ? 1 : 0; // VAT refunded before it was paid: holds [flag]
  const fixed_51 = 1 + tax$rent_threshold * calendar$year;
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
  for (let t = 0; t < n; t++) {
    const b = t * R;
    const plan$worked = a[b + 19];
    const plan$final = a[b + 20];
    const annual$revenue = a[b + 74];
    const annual$ebitda = a[b + 94];
    const capital$sustained = a[b + 101];
    const capital$closed = a[b + 103];
    const depreciation$on_declining = a[b + 104];
    const royalty$price = a[b + 146];
    const royalty$margin = a[b + 147];
    const royalty$volume = a[b + 148];
    const royalty$ore_value = a[b + 151];
    const royalty$base_value = a[b + 152];
    const tax$relief = a[b + 169];
    const tax$property_due = a[b + 170];
    const tax$export = a[b + 172];
    const tax$production_share = a[b + 173];
    const cash$before_tax = a[b + 207];
    const cash$vat = a[b + 211];
    const returns$discount_factor = a[b + 214];
    const buildings$added = a[b + 105] = buildings$share * (((t === calendar$construction) ? capital$initial : 0) + capital$sustained); // Buildings: put into service [US$]
    const buildings$declining_added = a[b + 106] = (depreciation$on_declining !== 0) ? buildings$added : 0; // Buildings: put into service, declining balance [US$]
    const buildings$declining_before = a[b + 107] = (last$buildings$declining_book) + buildings$declining_added; // Buildings: book value before the charge, declining balance [US$]
    const buildings$declining_charge = a[b + 108] = (plan$final !== 0) ? buildings$declining_before : ((plan$worked !== 0) ? buildings$declining_before * depreciation$rate_buildings * calendar$year : 0); // Buildings: depreciation, declining balance [US$]
    const buildings$declining_book = a[b + 109] = buildings$declining_before - buildings$declining_charge; // Buildings: book value, declining balance [US$]
    const buildings$straight_cost = a[b + 110] = (last$buildings$straight_cost) + buildings$added - buildings$declining_added; // Buildings: cost, cumulative, straight line [US$]
    const buildings$straight_in_life = a[b + 111] = buildings$straight_cost - (t >= buildings$lag ? a[b - buildings$lag * R + 110] : 0); // Buildings: cost of assets within their life, straight line [US$]
    const buildings$straight_before = a[b + 112] = (last$buildings$straight_book) + buildings$added - buildings$declining_added; // Buildings: book value before the charge, straight line [US$]
    const buildings$straight_charge = a[b + 113] = (plan$final !== 0) ? buildings$straight_before : ((plan$worked !== 0) ? Math.min(buildings$straight_before, buildings$straight_in_life / buildings$lag) : 0); // Buildings: depreciation, straight line [US$]
    const buildings$straight_book = a[b + 114] = buildings$straight_before - buildings$straight_charge; // Buildings: book value, straight line [US$]
    const buildings$charge = a[b + 115] = buildings$declining_charge + buildings$straight_charge; // Buildings: depreciation [US$]
    const buildings$book = a[b + 116] = buildings$declining_book + buildings$straight_book; // Buildings: book value [US$]
    const machinery$added = a[b + 117] = machinery$share * (((t === calendar$construction) ? capital$initial : 0) + capital$sustained); // Machinery: put into service [US$]
    const machinery$declining_added = a[b + 118] = (depreciation$on_declining !== 0) ? machinery$added : 0; // Machinery: put into service, declining balance [US$]
    const machinery$declining_before = a[b + 119] = (last$machinery$declining_book) + machinery$declining_added; // Machinery: book value before the charge, declining balance [US$]
    const machinery$declining_charge = a[b + 120] = (plan$final !== 0) ? machinery$declining_before : ((plan$worked !== 0) ? machinery$declining_before * depreciation$rate_machinery * calendar$year : 0); // Machinery: depreciation, declining balance [US$]
    const machinery$declining_book = a[b + 121] = machinery$declining_before - machinery$declining_charge; // Machinery: book value, declining balance [US$]
    const machinery$straight_cost = a[b + 122] = (last$machinery$straight_cost) + machinery$added - machinery$declining_added; // Machinery: cost, cumulative, straight line [US$]
    const machinery$straight_in_life = a[b + 123] = machinery$straight_cost - (t >= machinery$lag ? a[b - machinery$lag * R + 122] : 0); // Machinery: cost of assets within their life, straight line [US$]
    const machinery$straight_before = a[b + 124] = (last$machinery$straight_book) + machinery$added - machinery$declining_added; // Machinery: book value before the charge, straight line [US$]
    const machinery$straight_charge = a[b + 125] = (plan$final !== 0) ? machinery$straight_before : ((plan$worked !== 0) ? Math.min(machinery$straight_before, machinery$straight_in_life / machinery$lag) : 0); // Machinery: depreciation, straight line [US$]
    const machinery$straight_book = a[b + 126] = machinery$straight_before - machinery$straight_charge; // Machinery: book value, straight line [US$]
    const machinery$charge = a[b + 127] = machinery$declining_charge + machinery$straight_charge; // Machinery: depreciation [US$]
    const machinery$book = a[b + 128] = machinery$declining_book + machinery$straight_book; // Machinery: book value [US$]
    const preparatory$added = a[b + 129] = preparatory$share * (((t === calendar$construction) ? capital$initial : 0) + capital$sustained); // Preparatory works: put into service [US$]
    const preparatory$declining_added = a[b + 130] = (depreciation$on_declining !== 0) ? preparatory$added : 0; // Preparatory works: put into service, declining balance [US$]
    const preparatory$declining_before = a[b + 131] = (last$preparatory$declining_book) + preparatory$declining_added; // Preparatory works: book value before the charge, declining balance [US$]
    const preparatory$declining_charge = a[b + 132] = (plan$final !== 0) ? preparatory$declining_before : ((plan$worked !== 0) ? preparatory$declining_before * depreciation$rate_preparatory * calendar$year : 0); // Preparatory works: depreciation, declining balance [US$]
    const preparatory$declining_book = a[b + 133] = preparatory$declining_before - preparatory$declining_charge; // Preparatory works: book value, declining balance [US$]
    const preparatory$straight_cost = a[b + 134] = (last$preparatory$straight_cost) + preparatory$added - preparatory$declining_added; // Preparatory works: cost, cumulative, straight line [US$]
    const preparatory$straight_in_life = a[b + 135] = preparatory$straight_cost - (t >= preparatory$lag ? a[b - preparatory$lag * R + 134] : 0); // Preparatory works: cost of assets within their life, straight line [US$]
    const preparatory$straight_before = a[b + 136] = (last$preparatory$straight_book) + preparatory$added - preparatory$declining_added; // Preparatory works: book value before the charge, straight line [US$]
    const preparatory$straight_charge = a[b + 137] = (plan$final !== 0) ? preparatory$straight_before : ((plan$worked !== 0) ? Math.min(preparatory$straight_before, preparatory$straight_in_life / preparatory$lag) : 0); // Preparatory works: depreciation, straight line [US$]
    const preparatory$straight_book = a[b + 138] = preparatory$straight_before - preparatory$straight_charge; // Preparatory works: book value, straight line [US$]
    const preparatory$charge = a[b + 139] = preparatory$declining_charge + preparatory$straight_charge; // Preparatory works: depreciation [US$]
    const preparatory$book = a[b + 140] = preparatory$declining_book + preparatory$straight_book; // Preparatory works: book value [US$]
    const depreciation$charge = a[b + 141] = buildings$charge + machinery$charge + preparatory$charge; // Depreciation [US$]
    const depreciation$book = a[b + 142] = buildings$book + machinery$book + preparatory$book; // Book value [US$]
    const tax$r_factor = a[b + 145] = ((t >= 1 ? a[b - 1 * R + 144] : 0) > 0) ? (last$royalty$received) / (t >= 1 ? a[b - 1 * R + 144] : 0) : 0; // R-factor at the start of the year [1]
    const royalty$index_value = a[b + 149] = ((royalty$index === 0) ? royalty$price : 0) + ((royalty$index === 1) ? tax$r_factor : 0) + ((royalty$index === 2) ? royalty$margin : 0) + ((royalty$index === 3) ? royalty$volume : 0); // Index of the royalty [1]
    const royalty$rate_due = a[b + 150] = ((royalty$method === 1) ? ((royalty$index_value >= (entry(T[3], 1, 1, 0))) ? (entry(T[4], 1, 1, 0)) : 0) + ((royalty$index_value >= (entry(T[3], 1, 2, 0))) ? (entry(T[4], 1, 2, 0)) - (entry(T[4], 1, 1, 0)) : 0) + ((royalty$index_value >= (entry(T[3], 1, 3, 0))) ? (entry(T[4], 1, 3, 0)) - (entry(T[4], 1, 2, 0)) : 0) + ((royalty$index_value >= (entry(T[3], 1, 4, 0))) ? (entry(T[4], 1, 4, 0)) - (entry(T[4], 1, 3, 0)) : 0) + ((royalty$index_value >= (entry(T[3], 1, 5, 0))) ? (entry(T[4], 1, 5, 0)) - (entry(T[4], 1, 4, 0)) : 0) : 0) + ((royalty$method === 2) ? ((royalty$index_value > (entry(T[3], 1, 1, 0))) ? ((entry(T[4], 1, 1, 0)) * Math.max(0, Math.min(royalty$index_value, entry(T[3], 1, 2, 0)) - (entry(T[3], 1, 1, 0))) + (entry(T[4], 1, 2, 0)) * Math.max(0, Math.min(royalty$index_value, entry(T[3], 1, 3, 0)) - (entry(T[3], 1, 2, 0))) + (entry(T[4], 1, 3, 0)) * Math.max(0, Math.min(royalty$index_value, entry(T[3], 1, 4, 0)) - (entry(T[3], 1, 3, 0))) + (entry(T[4], 1, 4, 0)) * Math.max(0, Math.min(royalty$index_value, entry(T[3], 1, 5, 0)) - (entry(T[3], 1, 4, 0))) + (entry(T[4], 1, 5, 0)) * Math.max(0, royalty$index_value - (entry(T[3], 1, 5, 0)))) / royalty$index_value : 0) : 0); // Royalty rate [1]
    const royalty$due = a[b + 153] = royalty$rate_due * Math.max(0, royalty$base_value); // Royalty [US$]
    const tax$mining = a[b + 166] = tax$statutory * ((royalty$method === 0) ? royalty$ore_value * tax$mining_rate : royalty$due); // Mining tax, or the sliding royalty in its place [US$]
    const tax$property = a[b + 171] = tax$property_due * tax$property_rate * calendar$year * ((last$depreciation$book) + ((t === calendar$construction) ? capital$initial : 0) + depreciation$book) / 2; // Property tax [US$]
    const tax$on_operation = a[b + 174] = tax$mining + tax$property + tax$export + tax$production_share; // Taxes on operation [US$]
    const tax$rent_flow = a[b + 183] = cash$before_tax - tax$on_operation; // Cash flow before rent and profit tax [US$]
    const tax$rent_account = a[b + 184] = (last$tax$rent_carried) * fixed_51 + tax$rent_flow; // Rent account, before it begins anew [US$]
    const tax$rent = a[b + 186] = tax$rent_rate * Math.max(0, tax$rent_account); // Rent tax [US$]
    const psa$added = a[b + 162] = (tax$psa === 1) ? ((t === calendar$construction) ? capital$initial : 0) + capital$sustained : 0; // Put into service under the agreement [US$]
    const psa$before = a[b + 163] = (last$psa$book) + psa$added; // Book value under the agreement before the charge [US$]
    const psa$charge = a[b + 164] = (plan$final !== 0) ? psa$before : ((plan$worked !== 0) ? psa$before * tax$psa_depreciation_rate * calendar$year : 0); // Depreciation under the agreement [US$]
    const tax$depreciation = a[b + 175] = (tax$psa === 1) ? psa$charge : depreciation$charge; // Depreciation deducted from taxable income [US$]
    const tax$income = a[b + 176] = annual$ebitda - tax$on_operation - tax$rent - tax$depreciation - capital$closed; // Taxable income before losses [US$]
    const tax$losses_past = a[b + 178] = Math.max(last$tax$losses_closed, t >= tax$loss_lag ? a[b - tax$loss_lag * R + 177] : 0); // Losses used or expired before this year [US$]
    const tax$losses_used = a[b + 179] = Math.min(Math.max(tax$income, 0), (last$tax$losses_ever) - tax$losses_past); // Losses used [US$]
    const tax$profit = a[b + 182] = tax$rate * (1 - tax$relief) * (Math.max(tax$income, 0) - tax$losses_used); // Profit tax [US$]
    const royalty$received = a[b + 143] = (last$royalty$received) + annual$revenue - tax$on_operation - tax$rent - tax$profit; // Revenue after all taxes, cumulative [US$]
    const psa$book = a[b + 165] = psa$before - psa$charge; // Book value under the agreement [US$]
    const tax$losses_ever = a[b + 177] = (last$tax$losses_ever) + Math.max(-tax$income, 0); // Losses made so far [US$]
    const tax$losses_closed = a[b + 180] = tax$losses_past + tax$losses_used; // Losses used or expired so far [US$]
    const tax$losses = a[b + 181] = tax$losses_ever - tax$losses_closed; // Losses carried forward [US$]
    const tax$rent_carried = a[b + 185] = Math.min(0, tax$rent_account); // Rent account carried forward [US$]
    const cash$tax_on_operation = a[b + 208] = -tax$on_operation; // Taxes on operation [US$]
    const cash$rent_tax = a[b + 209] = -tax$rent; // Rent tax [US$]
    const cash$profit_tax = a[b + 210] = -tax$profit; // Profit tax [US$]
    const cash$flow = a[b + 212] = cash$before_tax + cash$tax_on_operation + cash$rent_tax + cash$profit_tax + cash$vat; // Cash flow after tax [US$]
    const cash$cumulative = a[b + 213] = (last$cash$cumulative) + cash$flow; // Cash flow after tax, cumulative [US$]
    const returns$flow_pv = a[b + 215] = cash$flow * returns$discount_factor; // Cash flow after tax, discounted [US$]
    const returns$flow_pv_cumulative = a[b + 216] = (last$returns$flow_pv_cumulative) + returns$flow_pv; // Cash flow after tax, discounted, cumulative [US$]
    const returns$cost_pv = a[b + 219] = (annual$revenue - cash$flow) * returns$discount_factor; // All cost and tax, discounted [US$]
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
  }
  const returns$npv = s[290] = total(a, n, 215); // NPV after tax [US$]
  const returns$profitability = s[293] = (returns$investment > 0) ? 1 + returns$npv / returns$investment : 0; // Profitability index [1]
  const returns$cost_value = s[294] = total(a, n, 219); // Present value of all cost and tax [US$]
  const returns$levelised_cost = s[296] = (returns$hbi_value > 0) ? returns$cost_value / returns$hbi_value : 0; // Levelised cost of HBI, delivered, base-year prices, with the taxes of this run (not a break-even price) [US$/t HBI]
  const check$depreciation = s[324] = total(a, n, 141); // Depreciation over the life [US$]
  const check$taxes = s[328] = total(a, n, 174) + total(a, n, 186) + total(a, n, 182); // Taxes over the life [US$]
  const check$cash = s[330] = total(a, n, 212); // Cash flow over the life [US$]
  const check$losses_positive = s[354] = Math.min(0, lowest(a, n, 181, -1)) / check$turnover; // Tax losses below nil [1]
  const pass$losses_positive = s[355] = Math.abs(check$losses_positive) <= check$tolerance ? 1 : 0; // Tax losses below nil: holds [flag]
  const check$assets_written_off = s[356] = check$assets * (check$capital - check$depreciation) / check$turnover; // Depreciation against what was spent [1]
  const pass$assets_written_off = s[357] = Math.abs(check$assets_written_off) <= check$tolerance ? 1 : 0; // Depreciation against what was spent: holds [flag]
  const check$cash_adds_up = s[364] = (check$cash - (check$ebitda - check$taxes - check$capital - check$closure)) / check$turnover; // Cash flow against its parts over the life [1]
  const pass$cash_adds_up = s[365] = Math.abs(check$cash_adds_up) <= check$tolerance ? 1 : 0; // Cash flow against its parts over the life: holds [flag]
  const check$all = s[366] = (pass$concentrator_closes !== 0) && (pass$pellet_plant_closes !== 0) && (pass$blending_closes !== 0) && (pass$screen_closes !== 0) && (pass$furnace_closes !== 0) && (pass$briquetting_closes !== 0) && (pass$streams_add_up !== 0) && (pass$iron_closes !== 0) && (pass$reserve_held !== 0) && (pass$losses_positive !== 0) && (pass$assets_written_off !== 0) && (pass$working_capital_released !== 0) && (pass$vat_refunded !== 0) && (pass$vat_outstanding !== 0) && (pass$cash_adds_up !== 0) ? 1 : 0; // All checks hold [flag]
}

const layout = {
  "inputs": [
    "project.base_year",
    "project.first_year",
    "project.construction_years",
    "project.life_cap",
    "project.hbi_capacity",
    "project.hours",
    "project.claim_capital",
    "project.claim_lifecycle",
    "project.claim_annual_gdp",
    "project.claim_jobs",
    "project.claim_life",
    "project.claim_concentrate",
    "project.claim_hbi",
    "ore.reserve",
    "ore.grade",
    "ore.waste_grade",
    "mine.recovery",
    "mine.dilution",
    "mine.capacity",
    "mine.strip_ratio",
    "mine.power",
    "concentrate.solve_for_pellet",
    "concentrate.grade",
    "concentrate.recovery",
    "concentrate.magnetic_share",
    "concentrate.magnetite_share",
    "concentrate.acid_gangue_share",
    "concentrate.work_index",
    "concentrate.f80",
    "concentrate.p80",
    "concentrate.power",
    "concentrate.tailings_density",
    "concentrate.water",
    "pellet.grade_target",
    "pellet.binder",
    "pellet.binder_loi",
    "pellet.sulphur",
    "pellet.power",
    "pellet.fuel",
    "pellet.purchased_grade",
    "reduction.metallisation",
    "reduction.carbon",
    "reduction.screen_loss",
    "reduction.dust_loss",
    "reduction.briquette_yield",
    "reduction.gas",
    "reduction.gas_heat",
    "reduction.hydrogen_share",
    "reduction.hydrogen_heater",
    "reduction.hydrogen_loss",
    "reduction.power",
    "reduction.water",
    "energy.fx",
    "energy.gas_tariff",
    "energy.gas_lhv",
    "energy.power_tariff",
    "energy.renewable_share",
    "energy.renewable_tariff",
    "energy.hydrogen_price",
    "energy.water_price",
    "energy.real_growth",
    "carbon.gas_factor",
    "carbon.grid_factor",
    "carbon.renewable_factor",
    "carbon.hydrogen_factor",
    "carbon.eua_price",
    "carbon.cbam_seller_share",
    "carbon.cbam_benchmark",
    "carbon.domestic_price",
    "carbon.bf_bof",
    "carbon.eaf_power",
    "carbon.eaf_grid_factor",
    "carbon.eaf_direct",
    "carbon.eaf_yield",
    "market.hbi_price",
    "market.price_real_growth",
    "market.fe_adjustment",
    "market.metallisation_adjustment",
    "market.fe_reference",
    "market.metallisation_reference",
    "market.spec_fe_total",
    "market.spec_fe_metallic",
    "market.spec_metallisation_low",
    "market.spec_metallisation_high",
    "market.spec_carbon_low",
    "market.spec_carbon_high",
    "market.spec_sulphur",
    "market.share_italy",
    "market.share_marmara",
    "market.share_local",
    "market.share_caspian",
    "market.marmara_difference",
    "market.local_difference",
    "market.caspian_difference",
    "market.pellet_index",
    "market.pellet_premium",
    "market.scrap",
    "logistics.concentrate_haul",
    "logistics.rail",
    "logistics.port",
    "logistics.sea_italy",
    "logistics.sea_marmara",
    "logistics.local",
    "logistics.caspian",
    "logistics.pellet_inbound",
    "cost.mining",
    "cost.concentrator",
    "cost.pelletising",
    "cost.maintenance",
    "cost.consumables",
    "cost.administration",
    "cost.fixed_share",
    "cost.real_growth",
    "labour.headcount",
    "labour.pay",
    "labour.employer_charge",
    "labour.employee_charge",
    "labour.income_tax",
    "labour.indirect_multiplier",
    "labour.real_growth",
    "capital.announced",
    "capital.total",
    "capital.mine_concentrator",
    "capital.pellet",
    "capital.hbi",
    "capital.hbi_reference",
    "capital.hbi_exponent",
    "capital.infrastructure",
    "capital.owner_share",
    "capital.contingency",
    "capital.overrun",
    "capital.sustaining",
    "capital.closure",
    "ramp.tau",
    "ramp.maximum",
    "ramp.delay",
    "depreciation.declining",
    "depreciation.straight_from",
    "depreciation.life_buildings",
    "depreciation.life_machinery",
    "depreciation.life_preparatory",
    "depreciation.rate_buildings",
    "depreciation.rate_machinery",
    "depreciation.rate_preparatory",
    "depreciation.share_buildings",
    "depreciation.share_machinery",
    "depreciation.share_preparatory",
    "tax.profit_rate",
    "tax.loss_years",
    "tax.mining_rate",
    "tax.ore_value",
    "tax.property_rate",
    "tax.vat_rate",
    "tax.vat_construction",
    "tax.vat_share",
    "tax.vat_operating_share",
    "tax.vat_refund_days",
    "tax.vat_refund_days_construction",
    "tax.dividend_wht",
    "tax.interest_wht",
    "tax.interest_gross_up",
    "tax.premium_wht",
    "tax.incentive",
    "tax.promotion_relief",
    "tax.promotion_years",
    "tax.park_years",
    "tax.import_duty",
    "tax.export_duty",
    "tax.psa",
    "tax.psa_cost_cap",
    "tax.psa_state_share",
    "tax.psa_profit_rate",
    "tax.psa_depreciation_rate",
    "royalty.method",
    "royalty.base",
    "royalty.index",
    "tax.rent_rate",
    "tax.rent_threshold",
    "working_capital.receivable_days",
    "working_capital.inventory_days",
    "working_capital.payable_days",
    "debt.gearing",
    "debt.dscr_target",
    "debt.dscr_lockup",
    "debt.dscr_default",
    "debt.profile",
    "debt.payments_per_year",
    "debt.grace_years",
    "debt.base_rate",
    "debt.eca_margin",
    "debt.eca_tenor",
    "debt.eca_cover",
    "debt.eca_down_payment",
    "debt.eca_eligible_share",
    "debt.eca_premium",
    "debt.eca_premium_financed",
    "debt.eca_country_category",
    "debt.commercial_margin",
    "debt.commercial_tenor",
    "debt.upfront_fee",
    "debt.commitment_fee",
    "debt.dsra_months",
    "partners.state_paid",
    "partners.state_carried",
    "partners.state_free",
    "partners.carry_rate",
    "discount.rate",
    "discount.equity_rate",
    "discount.timing",
    "discount.inflation_usd",
    "discount.inflation_azn",
    "discount.finance_rate",
    "discount.reinvest_rate",
    "discount.risk_free",
    "discount.market_premium",
    "discount.country_premium",
    "discount.beta_unlevered"
  ],
  "tables": [
    "carbon.free_share",
    "market.hbi_deck",
    "capital.phasing",
    "royalty.from",
    "royalty.rate"
  ],
  "scalars": [
    "calendar.year",
    "calendar.days",
    "calendar.construction",
    "calendar.periods",
    "ore.run_of_mine",
    "ore.feed_grade",
    "ore.per_hbi",
    "nameplate.hbi",
    "nameplate.ore_wanted",
    "nameplate.ore",
    "nameplate.waste",
    "nameplate.moved",
    "ore.life",
    "ore.mined",
    "plan.hbi_total",
    "plan.years_worked",
    "concentrate.grade_needed",
    "concentrate.fe",
    "concentrate.fe_limit",
    "concentrate.mass_yield",
    "concentrate.tailings_grade",
    "concentrate.tailings_floor",
    "constant.micrometre",
    "concentrate.bond_energy",
    "nameplate.concentrate",
    "nameplate.tailings",
    "nameplate.tailings_volume",
    "concentrate.tailings_total",
    "concentrate.tailings_room",
    "pellet.own_fe",
    "pellet.own_gangue",
    "pellet.bought_gangue",
    "pellet.acid_gangue",
    "pellet.per_concentrate",
    "pellet.own_per_hbi",
    "pellet.bought_per_hbi",
    "nameplate.pellets_own",
    "nameplate.hbi_own",
    "nameplate.pellets_bought",
    "nameplate.own_share",
    "nameplate.pellet_fe",
    "reduction.degree",
    "nameplate.hbi_fe",
    "nameplate.hbi_metallic_fe",
    "nameplate.hbi_oxygen",
    "nameplate.hbi_gangue",
    "nameplate.oxygen_removed",
    "nameplate.pellets_per_hbi",
    "nameplate.pellets_screened",
    "nameplate.fines",
    "nameplate.charge",
    "nameplate.dust",
    "nameplate.reduced_iron",
    "nameplate.briquette_loss",
    "nameplate.hbi_sulphur",
    "reduction.energy_floor",
    "stream.ore_mass",
    "stream.ore_fe",
    "stream.ore_oxygen",
    "stream.ore_carbon",
    "stream.ore_gangue",
    "stream.tailings_mass",
    "stream.tailings_fe",
    "stream.tailings_oxygen",
    "stream.tailings_carbon",
    "stream.tailings_gangue",
    "stream.concentrate_mass",
    "stream.concentrate_fe",
    "stream.concentrate_oxygen",
    "stream.concentrate_carbon",
    "stream.concentrate_gangue",
    "stream.binder_mass",
    "stream.binder_fe",
    "stream.binder_oxygen",
    "stream.binder_carbon",
    "stream.binder_gangue",
    "stream.firing_oxygen_mass",
    "stream.firing_oxygen_fe",
    "stream.firing_oxygen_oxygen",
    "stream.firing_oxygen_carbon",
    "stream.firing_oxygen_gangue",
    "stream.binder_loss_mass",
    "stream.binder_loss_fe",
    "stream.binder_loss_oxygen",
    "stream.binder_loss_carbon",
    "stream.binder_loss_gangue",
    "stream.pellets_own_mass",
    "stream.pellets_own_fe",
    "stream.pellets_own_oxygen",
    "stream.pellets_own_carbon",
    "stream.pellets_own_gangue",
    "stream.pellets_bought_mass",
    "stream.pellets_bought_fe",
    "stream.pellets_bought_oxygen",
    "stream.pellets_bought_carbon",
    "stream.pellets_bought_gangue",
    "stream.pellets_screened_mass",
    "stream.pellets_screened_fe",
    "stream.pellets_screened_oxygen",
    "stream.pellets_screened_carbon",
    "stream.pellets_screened_gangue",
    "stream.fines_mass",
    "stream.fines_fe",
    "stream.fines_oxygen",
    "stream.fines_carbon",
    "stream.fines_gangue",
    "stream.charge_mass",
    "stream.charge_fe",
    "stream.charge_oxygen",
    "stream.charge_carbon",
    "stream.charge_gangue",
    "stream.dust_mass",
    "stream.dust_fe",
    "stream.dust_oxygen",
    "stream.dust_carbon",
    "stream.dust_gangue",
    "stream.gas_carbon_mass",
    "stream.gas_carbon_fe",
    "stream.gas_carbon_oxygen",
    "stream.gas_carbon_carbon",
    "stream.gas_carbon_gangue",
    "stream.top_oxygen_mass",
    "stream.top_oxygen_fe",
    "stream.top_oxygen_oxygen",
    "stream.top_oxygen_carbon",
    "stream.top_oxygen_gangue",
    "stream.top_carbon_mass",
    "stream.top_carbon_fe",
    "stream.top_carbon_oxygen",
    "stream.top_carbon_carbon",
    "stream.top_carbon_gangue",
    "stream.reduced_iron_mass",
    "stream.reduced_iron_fe",
    "stream.reduced_iron_oxygen",
    "stream.reduced_iron_carbon",
    "stream.reduced_iron_gangue",
    "stream.briquette_loss_mass",
    "stream.briquette_loss_fe",
    "stream.briquette_loss_oxygen",
    "stream.briquette_loss_carbon",
    "stream.briquette_loss_gangue",
    "stream.hbi_mass",
    "stream.hbi_fe",
    "stream.hbi_oxygen",
    "stream.hbi_carbon",
    "stream.hbi_gangue",
    "closure.concentrator_mass",
    "closure.concentrator_fe",
    "closure.concentrator_oxygen",
    "closure.concentrator_gangue",
    "closure.pellet_plant_mass",
    "closure.pellet_plant_fe",
    "closure.pellet_plant_oxygen",
    "closure.pellet_plant_gangue",
    "closure.blending_mass",
    "closure.blending_fe",
    "closure.blending_oxygen",
    "closure.blending_gangue",
    "closure.screen_mass",
    "closure.screen_fe",
    "closure.screen_oxygen",
    "closure.screen_gangue",
    "closure.furnace_mass",
    "closure.furnace_fe",
    "closure.furnace_oxygen",
    "closure.furnace_carbon",
    "closure.furnace_gangue",
    "closure.briquetting_mass",
    "closure.briquetting_fe",
    "closure.briquetting_oxygen",
    "closure.briquetting_carbon",
    "closure.briquetting_gangue",
    "closure.ore_parts",
    "closure.tailings_parts",
    "closure.concentrate_parts",
    "closure.binder_parts",
    "closure.firing_oxygen_parts",
    "closure.binder_loss_parts",
    "closure.pellets_own_parts",
    "closure.pellets_bought_parts",
    "closure.pellets_screened_parts",
    "closure.fines_parts",
    "closure.charge_parts",
    "closure.dust_parts",
    "closure.gas_carbon_parts",
    "closure.top_oxygen_parts",
    "closure.top_carbon_parts",
    "closure.reduced_iron_parts",
    "closure.briquette_loss_parts",
    "closure.hbi_parts",
    "energy.hydrogen_heat",
    "constant.kg_per_t",
    "constant.kwh_per_mwh",
    "constant.m3_per_thousand",
    "reduction.gas_per_hbi",
    "nameplate.gas_reduction",
    "nameplate.gas_pellets",
    "nameplate.gas",
    "nameplate.hydrogen_per_hbi",
    "nameplate.hydrogen",
    "nameplate.power_mine",
    "nameplate.power_concentrator",
    "nameplate.power_pellets",
    "nameplate.power_reduction",
    "nameplate.power",
    "nameplate.water_concentrator",
    "nameplate.water_reduction",
    "nameplate.water",
    "energy.gas_volume",
    "energy.gas_hourly",
    "energy.power_load",
    "energy.water_per_hbi",
    "energy.water_hourly",
    "energy.power_per_hbi",
    "energy.supplied",
    "energy.gas_price",
    "energy.power_price",
    "carbon.power_factor",
    "nameplate.co2_reduction",
    "nameplate.co2_pellets",
    "nameplate.co2_scope_1",
    "nameplate.co2_scope_2",
    "nameplate.co2_hydrogen",
    "carbon.intensity",
    "carbon.intensity_total",
    "carbon.intensity_fe",
    "carbon.bf_bof_ratio",
    "carbon.eaf_stage",
    "nameplate.steel",
    "nameplate.co2_furnace",
    "nameplate.co2_steel",
    "nameplate.co2_avoided",
    "carbon.steel_intensity",
    "carbon.steel_ratio",
    "carbon.supplied",
    "carbon.cbam_start",
    "market.route_difference",
    "logistics.to_ship",
    "logistics.freight",
    "nameplate.quality",
    "nameplate.price",
    "nameplate.netback",
    "cost.pellet_delivered",
    "nameplate.cost_mining",
    "nameplate.cost_concentrator",
    "nameplate.cost_haul",
    "nameplate.cost_pelletising",
    "nameplate.cost_consumables",
    "nameplate.cost_gas",
    "nameplate.cost_power",
    "nameplate.cost_hydrogen",
    "nameplate.cost_water",
    "nameplate.cost_pellets_bought",
    "nameplate.cost_fixed_handling",
    "nameplate.cost_maintenance",
    "nameplate.cost_administration",
    "nameplate.cost_labour",
    "nameplate.cost_variable",
    "nameplate.cost_fixed",
    "nameplate.cost_carbon",
    "nameplate.cost",
    "cost.ex_works",
    "cost.delivered",
    "cost.sustained",
    "nameplate.ebitda",
    "capital.cost_mine",
    "capital.cost_pellet",
    "capital.cost_hbi",
    "capital.direct",
    "capital.owner",
    "capital.reserve",
    "capital.bottom_up",
    "capital.base",
    "capital.duty_due",
    "capital.duty_share",
    "capital.initial",
    "capital.quiet_years",
    "buildings.lag",
    "buildings.share",
    "machinery.lag",
    "machinery.share",
    "preparatory.lag",
    "preparatory.share",
    "royalty.price_unit",
    "royalty.volume_unit",
    "tax.statutory",
    "tax.rate",
    "tax.loss_lag",
    "vat.construction_lag",
    "vat.operation_lag",
    "returns.npv",
    "returns.npv_before_tax",
    "returns.investment",
    "returns.profitability",
    "returns.cost_value",
    "returns.hbi_value",
    "returns.levelised_cost",
    "rule.tolerance",
    "rule.hematite",
    "rule.ben_1",
    "rule.ben_2",
    "rule.ben_4",
    "rule.ben_5",
    "rule.ben_6",
    "rule.pel_1",
    "rule.dr_1",
    "rule.dr_4",
    "rule.dr_5",
    "rule.dr_6",
    "warning.pellet_grade",
    "warning.pellet_gangue",
    "warning.carbon_source",
    "warning.spec_fe",
    "warning.spec_metallic",
    "warning.spec_metallisation_low",
    "warning.spec_metallisation_high",
    "warning.spec_carbon_low",
    "warning.spec_carbon_high",
    "warning.spec_sulphur",
    "warning.pellet_ratio",
    "warning.ore_ratio",
    "warning.life",
    "check.speck",
    "check.capital",
    "check.depreciation",
    "check.years_worked",
    "check.assets",
    "check.ebitda",
    "check.taxes",
    "check.closure",
    "check.cash",
    "check.revenue",
    "check.cost",
    "check.dollar",
    "check.turnover",
    "check.tolerance",
    "check.concentrator_closes",
    "pass.concentrator_closes",
    "check.pellet_plant_closes",
    "pass.pellet_plant_closes",
    "check.blending_closes",
    "pass.blending_closes",
    "check.screen_closes",
    "pass.screen_closes",
    "check.furnace_closes",
    "pass.furnace_closes",
    "check.briquetting_closes",
    "pass.briquetting_closes",
    "check.streams_add_up",
    "pass.streams_add_up",
    "check.iron_closes",
    "pass.iron_closes",
    "check.reserve_held",
    "pass.reserve_held",
    "check.losses_positive",
    "pass.losses_positive",
    "check.assets_written_off",
    "pass.assets_written_off",
    "check.working_capital_released",
    "pass.working_capital_released",
    "check.vat_refunded",
    "pass.vat_refunded",
    "check.vat_outstanding",
    "pass.vat_outstanding",
    "check.cash_adds_up",
    "pass.cash_adds_up",
    "check.all"
  ],
  "rows": [
    "capital.phasing",
    "calendar.date",
    "calendar.operating",
    "calendar.last",
    "calendar.operating_year",
    "calendar.years_from_base",
    "index.prices",
    "index.hbi_price",
    "index.costs",
    "index.energy",
    "index.labour",
    "ramp.utilisation",
    "plan.hbi",
    "plan.ore_wanted",
    "plan.ore",
    "plan.ore_opening",
    "annual.ore",
    "annual.ore_left",
    "plan.share",
    "plan.worked",
    "plan.final",
    "annual.hbi",
    "annual.waste",
    "annual.moved",
    "annual.concentrate",
    "annual.tailings",
    "annual.tailings_volume",
    "annual.pellets_own",
    "annual.hbi_own",
    "annual.pellets_bought",
    "annual.own_share",
    "annual.pellet_fe",
    "annual.hbi_fe",
    "annual.hbi_metallic_fe",
    "annual.hbi_oxygen",
    "annual.hbi_gangue",
    "annual.oxygen_removed",
    "annual.pellets_per_hbi",
    "annual.pellets_screened",
    "annual.fines",
    "annual.charge",
    "annual.dust",
    "annual.reduced_iron",
    "annual.briquette_loss",
    "annual.gas_reduction",
    "annual.gas_pellets",
    "annual.gas",
    "annual.hydrogen_per_hbi",
    "annual.hydrogen",
    "annual.power_mine",
    "annual.power_concentrator",
    "annual.power_pellets",
    "annual.power_reduction",
    "annual.power",
    "annual.water_concentrator",
    "annual.water_reduction",
    "annual.water",
    "annual.co2_reduction",
    "annual.co2_pellets",
    "annual.co2_scope_1",
    "annual.co2_scope_2",
    "annual.co2_hydrogen",
    "annual.steel",
    "annual.co2_furnace",
    "annual.co2_steel",
    "annual.co2_avoided",
    "carbon.cbam_intensity",
    "carbon.free_part",
    "carbon.cbam_per_hbi",
    "annual.cbam_seller",
    "annual.carbon_domestic",
    "annual.quality",
    "market.reference",
    "market.realised",
    "annual.revenue",
    "annual.freight",
    "market.netback",
    "annual.cost_mining",
    "annual.cost_concentrator",
    "annual.cost_haul",
    "annual.cost_pelletising",
    "annual.cost_consumables",
    "annual.cost_gas",
    "annual.cost_power",
    "annual.cost_hydrogen",
    "annual.cost_water",
    "annual.cost_pellets_bought",
    "annual.cost_fixed_handling",
    "annual.cost_maintenance",
    "annual.cost_administration",
    "annual.cost_labour",
    "annual.cost_variable",
    "annual.cost_fixed",
    "annual.cost",
    "annual.ebitda",
    "labour.gross",
    "labour.social",
    "labour.payroll_tax",
    "capital.purchased",
    "capital.spent",
    "capital.renewed",
    "capital.sustained",
    "capital.import_duty",
    "capital.closed",
    "depreciation.on_declining",
    "buildings.added",
    "buildings.declining_added",
    "buildings.declining_before",
    "buildings.declining_charge",
    "buildings.declining_book",
    "buildings.straight_cost",
    "buildings.straight_in_life",
    "buildings.straight_before",
    "buildings.straight_charge",
    "buildings.straight_book",
    "buildings.charge",
    "buildings.book",
    "machinery.added",
    "machinery.declining_added",
    "machinery.declining_before",
    "machinery.declining_charge",
    "machinery.declining_book",
    "machinery.straight_cost",
    "machinery.straight_in_life",
    "machinery.straight_before",
    "machinery.straight_charge",
    "machinery.straight_book",
    "machinery.charge",
    "machinery.book",
    "preparatory.added",
    "preparatory.declining_added",
    "preparatory.declining_before",
    "preparatory.declining_charge",
    "preparatory.declining_book",
    "preparatory.straight_cost",
    "preparatory.straight_in_life",
    "preparatory.straight_before",
    "preparatory.straight_charge",
    "preparatory.straight_book",
    "preparatory.charge",
    "preparatory.book",
    "depreciation.charge",
    "depreciation.book",
    "royalty.received",
    "royalty.spent",
    "tax.r_factor",
    "royalty.price",
    "royalty.margin",
    "royalty.volume",
    "royalty.index_value",
    "royalty.rate_due",
    "royalty.ore_value",
    "royalty.base_value",
    "royalty.due",
    "psa.sales",
    "psa.cost",
    "psa.pool",
    "psa.recovered",
    "psa.unrecovered",
    "psa.profit",
    "psa.state",
    "psa.company",
    "psa.added",
    "psa.before",
    "psa.charge",
    "psa.book",
    "tax.mining",
    "tax.promoted",
    "tax.in_park",
    "tax.relief",
    "tax.property_due",
    "tax.property",
    "tax.export",
    "tax.production_share",
    "tax.on_operation",
    "tax.depreciation",
    "tax.income",
    "tax.losses_ever",
    "tax.losses_past",
    "tax.losses_used",
    "tax.losses_closed",
    "tax.losses",
    "tax.profit",
    "tax.rent_flow",
    "tax.rent_account",
    "tax.rent_carried",
    "tax.rent",
    "working_capital.receivables",
    "working_capital.inventory",
    "working_capital.payables",
    "working_capital.balance",
    "working_capital.increase",
    "vat.construction_paid",
    "vat.construction_due",
    "vat.operation_paid",
    "vat.operation_due",
    "vat.paid",
    "vat.carried",
    "vat.receivable",
    "vat.refunded",
    "cash.revenue",
    "cash.freight",
    "cash.operating",
    "cash.working_capital",
    "cash.capital",
    "cash.sustaining",
    "cash.closure",
    "cash.before_tax",
    "cash.tax_on_operation",
    "cash.rent_tax",
    "cash.profit_tax",
    "cash.vat",
    "cash.flow",
    "cash.cumulative",
    "returns.discount_factor",
    "returns.flow_pv",
    "returns.flow_pv_cumulative",
    "returns.before_tax_pv",
    "returns.capital_pv",
    "returns.cost_pv",
    "returns.hbi_pv",
    "annual.fe_imbalance"
  ],
  "lags": [
    "buildings.lag",
    "machinery.lag",
    "preparatory.lag",
    "tax.loss_lag"
  ]
};

export const kernel = { layout, periods, calendar, project };
