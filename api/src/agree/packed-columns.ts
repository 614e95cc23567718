/** One sum of every note, where it is not zero. */
export interface Column {
  readonly notes: Int32Array;
  readonly amounts: Float64Array;
}

/** Columns of whole numbers written as the digits of one column's numbers, so that they are weighted and added at once. */
export interface Pack {
  readonly column: Column;
  /** Places of the columns, the lowest digit first, and how many values each digit has. */
  readonly digits: readonly { readonly place: number; readonly radix: number }[];
}

const MOST = Number.MAX_SAFE_INTEGER;

/**
 * Takes as many columns together as have room in the whole numbers that are exact, given that weights of notes come to no
 * more than their number. What is not of whole numbers stays alone.
 */
export function packed(columns: readonly Column[], notes: number): Pack[] {
  const packs: Pack[] = [];
  let open: { place: number; radix: number }[] = [];
  let room = MOST;
  const close = (): void => {
    if (open.length > 0) packs.push({ column: together(columns, open, notes), digits: open });
    [open, room] = [[], MOST];
  };
  for (const [place, column] of columns.entries()) {
    const most = largestWhole(column);
    if (most === undefined) {
      packs.push({ column, digits: [{ place, radix: Number.POSITIVE_INFINITY }] });
      continue;
    }
    const radix = notes * most + 1;
    if (radix > room) close();
    open.push({ place, radix });
    room /= radix;
  }
  close();
  return packs;
}

/** Tells each column's own total from that of its pack. */
export function unpack(total: number, { digits }: Pack, tell: (place: number, total: number) => void): void {
  let rest = total;
  for (const [i, { place, radix }] of digits.entries()) {
    const above = i === digits.length - 1 ? 0 : Math.floor(rest / radix);
    tell(place, above === 0 ? rest : rest - above * radix);
    rest = above;
  }
}

/** The largest amount, or `undefined` if any is broken or negative. */
function largestWhole({ amounts }: Column): number | undefined {
  let most = 0;
  for (const amount of amounts) {
    if (amount < 0 || !Number.isInteger(amount)) return undefined;
    if (amount > most) most = amount;
  }
  return most;
}

function together(columns: readonly Column[], digits: Pack['digits'], notes: number): Column {
  const sums = new Float64Array(notes);
  let unit = 1;
  for (const { place, radix } of digits) {
    const column = columns[place];
    column?.notes.forEach((note, i) => {
      sums[note] = (sums[note] ?? 0) + unit * (column.amounts[i] ?? 0);
    });
    unit *= radix;
  }
  const used = Int32Array.from(sums.keys()).filter((note) => sums[note] !== 0);
  return { notes: used, amounts: Float64Array.from(used, (note) => sums[note] ?? 0) };
}
