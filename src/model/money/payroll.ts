import { flow, section } from "../../formula/language/model";

const PAY = "labour.headcount * labour.pay";
const CARRIED = "calendar.year * plan.share * index.labour";

/**
 * What the state receives through the people employed. The employer's charges are part of labour cost; the employee's
 * charges and income tax are part of gross pay. Neither is a further cost of the project.
 */
export const payrollSection = section(
  "payroll",
  "Payroll",
  [
    flow("labour.gross", "US$", "Gross pay", `${PAY} * ${CARRIED}`),
    flow("labour.social", "US$", "Employer's charges", `${PAY} * labour.employer_charge * ${CARRIED}`),
    flow(
      "labour.payroll_tax",
      "US$",
      "Employees' charges and income tax",
      `${PAY} * (labour.employee_charge + labour.income_tax) * ${CARRIED}`,
      "Withheld from gross pay.",
    ),
  ],
  [
    "What the state receives through the people employed. Employer's charges are part of labour cost, the employee's are part of gross pay: neither is a further cost of the project.",
    "It takes headcount and pay of the inputs, carried by the index of pay, and gives its rows to the revenue of the state (state.indirect).",
  ],
);
