/** Last words of the names of health plans as well as of places of care. */
export const INSURING: ReadonlySet<string> = new Set('dental vision health healthcare care community'.split(' '));

/** `Payer: Priority Health`, `Priority Health HMO`: a health plan, which treats nobody. */
export function isInsurer(text: string, start: number, end: number): boolean {
  return (
    INSURED.test(text.slice(Math.max(0, start - 30), start)) ||
    PLAN.test(text.slice(end, end + 40)) ||
    INSURERS.test(text.slice(start, end))
  );
}
const INSURERS =
  /^(?:Delta Dental|MetLife|Guardian Dental|Blue (?:Cross|Shield)|United ?[Hh]ealthcare|Peach State Health|Sunshine Health|Buckeye (?:Community )?Health|Superior Health|Meridian Health|Molina Health|Ambetter|WellCare|Anthem|Aetna|Cigna|Humana|Apple Health|Passport Health|Magnolia Health|Cardinal Care|Healthy Blue|Simply Health|AmeriHealth Caritas|CareSource)/;
const INSURED =
  /\b(?:(?:plan|ins)(?=:)|insurance|insurer|payer|payor|carrier|coverage|insured (?:by|with|through)|covered by)(?: is)?[:\s]{0,3}(?:\w+ \/ )?$/i;
const PLAN =
  /^,? (?:HMO|PPO|EPO|POS|Medicaid|Medicare|Advantage|insurance|plan|coverage|through (?:her|his|their|the) (?:employer|work|job|spouse|husband|wife|parents?|exchange))\b/;
