/** Texts of the commandLine room. Lower case, the argument named, no full stop, and a remedy where there is one. */
export const commandLineTexts = {
  "cli.help": `Ironbook on the command line: the same functions and the same model as in Excel

  ironbook call NAME 'JSON array'     call a function; prints a JSON value or '{"error", "message"}'
      --format json|table|csv         of what spills over several cells, such as EXPLAIN; JSON if left out
  ironbook call --jsonl < in > out    a '{"function", "args"}' a line in, a '{"value"}' or '{"error", "message"}' a line out
  ironbook run [options]              run the project
      --set NAME                      a reference set, or one text of a set and values, such as
                                      "announced; market.hbi_price.times=0.9"; the default set if left out
      --assumptions FILE              a JSON object of keys and values, the pane's export, such a text, or a table with a
                                      key and a value in each row, set apart by commas, semicolons or tabs, or an Excel
                                      workbook (.xlsx) with such a table; where it has a
                                      Unit column, multiples such as Mt/y, m US$ or % are converted and said
      --override key=value            replace one value, see ironbook list keys; key.times=0.9 multiplies and key.plus=10
                                      adds to what stands; may be repeated, and hold several set apart by semicolons, in
                                      any order; a key replaces the values by year that stood before, and counts together
                                      with those given beside it, key.2035=value
      --lines ID,ID                   lines to print, see ironbook list lines; key results if left out
      --format table|json|csv         table if left out; a line that stands for words prints words in all three
  ironbook cases [options]            what becomes of a loan that is held, a row a case, as LENDER_CASES; assumptions as in run
      --cases FILE                    rows of a name, then key and value, key and value, set apart by commas, semicolons or
                                      tabs; a standard case by its name alone; the standard cases if left out
      --bank-case NAME|FILE           what the loan is sized on: a set, a file or a text; the assumptions if left out
      --format table|json|csv         table if left out
  ironbook sensitivity [options]      lines over values of one or two keys, as SENSITIVITY; assumptions as in run
      --line ID --key KEY --values 300,320,340     a second --key and --values makes a table
  ironbook tornado [options]          what moves a line most, as TORNADO: --line ID --swing 0.1 --count 10
  ironbook spider [options]           a line at relative changes, as SPIDER: --line ID --key KEY,KEY --steps -0.1,0,0.1
  ironbook solve [options]            the values of a key at which a line is a target, as SOLVE_FOR
      --line ID --target 0 --key KEY --low 100 --high 900
  ironbook scenarios [options]        lines side by side, as SCENARIOS: --line ID --scenario "Dear; market.hbi_price=400"
  ironbook bridge [options]           what each changed assumption adds, as NPV_BRIDGE
      --from NAME|FILE --to NAME|FILE --line ID    the assumptions themselves where one is left out
  ironbook stress [options]           the nearest point at which a verdict turns, as REVERSE_STRESS
      --target bankable|npv|equity|dscr --key KEY  --format table|json|csv for all of these
  ironbook simulate [options]         what lines come to when all assumptions vary, as MONTE_CARLO; assumptions as in run
      --trials N --seed S             10,000 and 1 if left out; the same seed, the same text, whatever computes it
      --outputs ID,ID                 lines and measures; NPV, both IRR and the least cover if left out
      --ranges FILE                   rows of a key, a distribution and what it takes, in place of the reference ranges, or
                                      a SIPmath 3.0 library with the keys of inputs as names of its sips
      --streams library|own           who draws such a library: library if left out, so that trial n is that of PM_Index n;
                                      own draws by the seed and risk.sampling
      --correlation FILE              a table with keys across and down, in place of the named correlations
      --workers W                     threads; as many as the machine has if left out
      --drivers N                     so many of what decides each line most; 5 if left out, 0 for none
      --trial K|P10                   one trial alone, as a list of overrides to run it by: by its number, or the one nearest
                                      to a percentile of the first output; in csv and json as a file of assumptions
      --shard k/n > FILE              only part k of n, to be merged: simulate --merge FILE FILE ...
      --format table|json|csv|sipmath     table if left out; csv has a row a trial; sipmath is a SIPmath 3.0 library, each
                                      output a metalog fitted to its trials, with the error of the fit
      --inputs                        with --format sipmath what is drawn in place of what it comes to; no trial is run
  ironbook stamp [options]            the stamp of formulas, assumptions and version, as MODEL_STAMP; assumptions as in run
      --verify STAMP                  say whether a printed stamp is the same, and if not, what differs
  ironbook list WHAT                  what exists: functions, lines, keys, sets or sections
      --format table|json             table if left out; in JSON functions come with signatures, keys with limits,
                                      ranges and sources
  ironbook freeze IN OUT              copy a workbook (.xlsx) with values in place of its Ironbook formulas, for whoever
                                      has no add-in; each formula stands in a note of its cell
      --overwrite                     also where OUT exists
  ironbook workbook OUT [options]     write the whole model as a workbook (.xlsx) of native formulas: change an assumption on
                                      its sheet Inputs and everything follows, without the add-in; assumptions as in run
      --frozen                        tie the formulas to the engine's numbers, with none of Ironbook's functions in it;
                                      without it they are tied to its functions, as far as these are there
      --overwrite                     also where OUT exists
  ironbook mcp                        serve an agent over standard input and output (Model Context Protocol)
  ironbook --help | --version

In JSON null is an argument left out, a range is an array of rows, and a flat array is one row; a date is Excel's
number or a text such as "2026-11-23", an error cell '{"error": "#N/A"}'.
Exit code: 0, also when a function answers with an error of its own; 2 for wrong input.`,
  "cli.noCommand":
    "there is no command ''{command}''; the commands are call, run, cases, sensitivity, tornado, spider, solve, scenarios, bridge, stress, simulate, stamp, list, freeze, workbook and mcp, see ironbook --help",
  "cli.noCommandMeant": "there is no command ''{command}''; did you mean {meant}?",
  "cli.missingCommand":
    "say what to do: call, run, cases, sensitivity, tornado, spider, solve, scenarios, bridge, stress, simulate, stamp, list, freeze, workbook or mcp, see ironbook --help",
  "cli.simulate.mergedShard": "--merge puts parts together, and --shard computes one; give one of the two",
  "cli.simulate.mergedOnly": "--merge tells what its parts hold; leave out {option}",
  "cli.simulate.noTable": "{path} holds no rows; give {what} in each",
  "cli.simulate.rangeRow": "a key, a distribution and its numbers",
  "cli.simulate.correlationRow": "a key and its correlations with all, their keys in the first row",
  "cli.simulate.number": "{option} takes a number, got ''{given}''",
  "cli.simulate.noShard": "{path} holds no part of a simulation; give files that simulate --shard wrote",
  "cli.simulate.format": "--format must be table, json, csv or sipmath, got ''{given}''",
  "cli.simulate.inputs": "--inputs is of a SIPmath library; add --format sipmath, or leave it out",
  "cli.simulate.inputsInParts": "--inputs needs no trials; leave out {option}",
  "cli.simulate.leftOut": "not in the library, as no single number that varies from trial to trial: {lines}",
  "cli.simulate.fitted":
    "each sip is a metalog fitted to these trials, largestQuantileError from the quantile 0.005 to 0.995 at most; its streams are new, by the names of the sips, so that its trials are not these",
  "cli.simulate.inputsFitted":
    "what a simulation draws for its inputs: metalogs as they are, other distributions fitted, largestQuantileError from the quantile 0.005 to 0.995 at most; its streams are new, by the names of the sips; how prices move from year to year around these levels is not in it",
  "cli.simulate.streams": "--streams must be library or own, got ''{given}''",
  "cli.simulate.streamsOfNone": "--streams is of a SIPmath library; give one with --ranges, or leave it out",
  "cli.simulate.head":
    "{trials, number, exact} trials with the seed {seed, number, exact}, of which {ran, number, exact} ran",
  "cli.simulate.refused": "refused {count, number, exact}: {reason}",
  "cli.simulate.figure": "Figure",
  "cli.simulate.drivers": "{label}, {unit}: what decides it most",
  "cli.simulate.driver": "Driver",
  "cli.simulate.stages": "{label}, {unit}: after so many trials",
  "cli.simulate.trials": "The trial nearest to each percentile, to be opened by --trial",
  "cli.simulate.withoutCutOff": "The same trials without the cut-off, project.stop=no",
  "cli.simulate.trialAlone": "--trial tells one trial of a whole simulation; leave out {other}",
  "cli.simulate.trial":
    "a trial is its number from 1 to {most, number, exact}, or a percentile of {line} such as P10, got ''{given}''",
  "cli.simulate.trialNone":
    "{line} has a value in no trial, so that none is nearest to {given}; name a trial by its number",
  "cli.simulate.trialTold":
    "trial {trial, number, exact} of {trials, number, exact} with the seed {seed, number, exact}",
  "cli.simulate.trialLine": "{label}, {unit}: {value}",
  "cli.simulate.trialRefused": "trial {trial, number, exact} was refused: {why}",
  "cli.simulate.band": "{label}, {unit}: by year, of the first {trials, number, exact} trials",
  "cli.unknownOption": "there is no option ''{option}'' here; see ironbook --help",
  "cli.unknownOptionMeant": "there is no option ''{option}'' here; did you mean {meant}?",
  "cli.optionWithValue": "{option} takes no value; leave out what follows its =",
  "cli.optionWithoutValue": "{option} needs a value after it",
  "cli.word": "''{word}'' is one word too many here; see ironbook --help",
  "cli.wordMeantOverride": "''{word}'' stands alone; to replace a value write --override {word}",
  "cli.tooMany": "''{argument}'' is one argument too many; put the JSON array in one pair of quotes",
  "cli.missingFunction": "call needs the name of a function, as in: ironbook call FE_RECOVERY '[0.4, 0.67, 0.137]'",
  "cli.notJson": "the arguments are not JSON: {reason}",
  "cli.bridge": "a bridge has two ends; give --to, --from or both: a set, a file or a text of assumptions",
  "cli.keys":
    "a table has two sides, each a key and its values, got {given}; ask for the others in tables of their own, or see spider",
  "cli.optionTwice": "{option} is given twice; take one of them out",
  "cli.argument":
    "argument {place} is no cell and no range; give a number, text, true, false, null, an error such as {sample}, or an array of rows of these",
  "cli.argumentTooLarge": "argument {place} holds a number too large to be one",
  "cli.notArguments": "the arguments must be a JSON array of numbers, texts, TRUE or FALSE, null, or arrays of these",
  "cli.notACall": `a line must be a JSON object such as '{"function": "PELLET_GRADE", "args": [0.67]}'`,
  "cli.setOrFile": "give --set or --assumptions, not both; a file may name its set in a first row: set, announced",
  "cli.notAFile": "cannot read {path}: {reason}",
  "cli.folder": "{path} is a folder; give the path of a file in it",
  "cli.stamp.none": "''{given}'' is no stamp; one reads like IRON-7Q2KM-0X4T9-BHR5C-1.1.0",
  "cli.stamp.same": "the same formulas, assumptions and version",
  "cli.stamp.other.formulas": "{given} was made by other formulas: its numbers are those of another model",
  "cli.stamp.other.assumptions": "{given} was made by the same formulas with other assumptions",
  "cli.stamp.other.release": "{given} was made by the same formulas and assumptions in another version of Ironbook",
  "cli.freeze.files": "freeze needs a workbook and a name for its copy, as in: ironbook freeze model.xlsx frozen.xlsx",
  "cli.freeze.name": "the copy is a workbook; give it a name that ends in .xlsx, got {path}",
  "cli.freeze.same":
    "{path} would replace the workbook itself, and its formulas would be gone; give the copy another name",
  "cli.freeze.exists": "{path} exists already; give the copy another name, or add --overwrite",
  "cli.freeze.notWritten": "cannot write {path}: {reason}",
  "cli.freeze.done":
    "{cells, plural, =0 {there is no Ironbook formula in {from}; {to} is a copy of it} one {# cell of {from} holds its value in {to}} other {# cells of {from} hold their values in {to}}}",
  "cli.workbook.file":
    "workbook needs the name of the file to write, as in: ironbook workbook model.xlsx --set announced",
  "cli.workbook.done": "{to} holds the whole model: {sheets} sheets, {rows} rows with formulas, {formulas} formulas",
  "cli.workbook.live":
    "its sheet Tie asks Ironbook's functions; where they are not there it shows their last results (--frozen leaves them out)",
  "cli.notAnOverride": "an override is key=value, got ''{given}''",
  "cli.whatToList": "list needs one of {words}, got ''{given}''",
  "cli.nothingToList": "say what to list: {words}",
  "cli.listed": "{message} (ironbook list {what} shows all)",
  "cli.listFormat": "--format must be table or json here, got ''{given}''",
  "cli.format": "--format must be table, json or csv, got ''{given}''",
  "cli.resultColumn": "Result",
  "cli.valueColumn": "Value",
  "cli.unitColumn": "Unit",
  "cli.column.id": "Id",
  "cli.column.key": "Key",
  "cli.column.name": "Name",
  "cli.column.unit": "Unit",
  "cli.column.reference": "Reference",
  "cli.column.label": "Label",
  "cli.column.section": "Section",
  "cli.column.file": "File",
  "cli.column.family": "Family",
  "cli.column.summary": "What it gives",
  "cli.column.description": "Description",
  "cli.column.keys": "Keys",
  "cli.column.withReference": "with a reference value",
  "cli.column.lines": "Lines",
  "cli.beneath": "{label}: {sentence}",
  "cli.noValue": "{label}: {why}",
  "cli.notice": "note: {notice}",
  "cli.remark": "remark: {remark}",
  "cli.warning": "warning: {warning}",
} as const;
