/** Prefixes with any population in the census of 2020, from and to inclusive. */
const POPULATED =
  '006-007 009-035 037-054 056-058 060-089 100-101 103-191 193-201 206-212 214-268 270-310 312-331 333-339 341-342 344 346-347 349-352 354-368 370-374 376-398 400-418 420-427 430-458 460-508 510-516 520-528 530-532 534-535 537-551 553-554 557-567 570-577 580-588 590-620 622-631 633-641 644-648 650-658 660-662 664-681 683-691 693 700-701 703-708 710-714 716-731 734-741 743-752 754-770 773-816 820 822 824-838 840-841 843-847 850-853 855-857 859-860 863-865 870-871 873-875 877 880-883 890-891 894-895 897-898 900 902-908 910-928 930-937 939-941 943-961 967-968 970-986 988-999'
    .split(' ')
    .map((range) => range.split('-').map(Number));

/** Prefixes with 20,000 people or fewer in the census of 2000, 2010 or 2020. */
const RESTRICTED = new Set(
  '036 059 063 102 202 203 204 205 369 556 692 753 772 790 821 823 830 831 878 879 884 890 893'.split(' '),
);

/**
 * What Safe Harbor lets stand of a ZIP code: its first three digits where more than 20,000 people live in the area they
 * name, else `000`.
 *
 * @see 45 CFR 164.514(b)(2)(i)(B)
 */
export function safeZip(zip: string): string {
  const prefix = zip.replace(/\D/g, '').slice(0, 3);
  const number = Number(prefix);
  const populated = prefix.length === 3 && POPULATED.some(([from = 0, to = from]) => from <= number && number <= to);
  return populated && !RESTRICTED.has(prefix) ? prefix : '000';
}
