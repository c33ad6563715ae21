import { plainName } from '../../sources/column-names.ts';

/** What a file can hold. */
export type FileKind = 'bars' | 'news' | 'universe';

/** The names that parts of a table go by, without case, spaces and marks; the ones that say most come first. */
type PartNames = Readonly<Record<string, readonly string[]>>;

const barParts = {
  symbol: ['symbol', 'ticker', 'tickersymbol', 'sym', 'code', 'stock', 'kürzel', 'wertpapier', 'name', 's'],
  date: [
    'date',
    'datum',
    'tradedate',
    'tradingday',
    'pricedate',
    'day',
    'timestamp',
    'datetime',
    'time',
    'fecha',
    'windowstart',
    'tsevent',
    't',
  ],
  open: [
    'open',
    'openprice',
    'openingprice',
    'eröffnung',
    'eröffnungskurs',
    'erster',
    'ouverture',
    'apertura',
    '1open',
    'o',
  ],
  high: ['high', 'highprice', 'hoch', 'tageshoch', 'höchst', 'plushaut', 'máximo', '2high', 'h'],
  low: ['low', 'lowprice', 'tief', 'tagestief', 'tiefst', 'plusbas', 'mínimo', '3low', 'l'],
  close: [
    'close',
    'closeprice',
    'closingprice',
    'closelast',
    'last',
    'lastprice',
    'schluss',
    'schlusskurs',
    'letzter',
    'clôture',
    'cierre',
    '4close',
    'price',
    'c',
  ],
  adj_close: [
    'adjclose',
    'adjustedclose',
    'closeadj',
    'closeadjusted',
    'schlussbereinigt',
    'bereinigt',
    '5adjustedclose',
  ],
  volume: [
    'volume',
    'vol',
    'shares',
    'sharestraded',
    'totalvolume',
    'volumen',
    'stück',
    'stücke',
    'umsatz',
    '5volume',
    '6volume',
    'v',
  ],
} as const satisfies PartNames;

const newsParts = {
  symbol: [
    'symbol',
    'ticker',
    'stock',
    'related',
    'code',
    'symbols',
    'tickers',
    'relatedtickers',
    'relatedsymbols',
    'stocks',
    'stocksname',
    'stocksticker',
    'stockssymbol',
    'tickersname',
    'tickersticker',
    'symbolsname',
    'symbolssymbol',
    'entitiessymbol',
    'tickersentimentticker',
  ],
  id: ['id', 'uuid', 'newsid', 'articleid', 'guid'],
  published: [
    'published',
    'publishedat',
    'publishedutc',
    'publisheddate',
    'publishedtime',
    'datepublished',
    'pubdate',
    'providerpublishtime',
    'timepublished',
    'publishedon',
    'publicationdate',
    'createdat',
    'created',
    'seendate',
    'datetime',
    'timestamp',
    'time',
    'date',
  ],
  headline: ['headline', 'title'],
  summary: ['summary', 'description', 'snippet', 'abstract', 'teaser'],
  url: ['url', 'link', 'articleurl', 'newsurl'],
  source: ['source', 'publisher', 'provider', 'site', 'sourcename', 'publishername', 'displayname'],
} as const satisfies PartNames;

const universeParts = {
  symbol: ['symbol', 'ticker', 'tickersymbol', 'code', 'kürzel'],
  sector: ['sector', 'gicssector', 'industry', 'sektor', 'branche'],
  name: ['name', 'companyname', 'company', 'security', 'description'],
} as const satisfies PartNames;

const partsOfKind: Readonly<Record<FileKind, PartNames>> = { bars: barParts, news: newsParts, universe: universeParts };

/** Parts that a file of a kind cannot do without; a symbol can also come from its name. */
export const neededParts: Readonly<Record<FileKind, readonly string[]>> = {
  bars: ['date', 'open', 'high', 'low', 'close', 'volume'],
  news: ['published', 'headline'],
  universe: ['symbol'],
};

/** The columns that hold the parts of a kind, by part. Of fields inside others the last name counts, but for an id, which could be that of the other. */
export function columnsOfKind(kind: FileKind, all: readonly string[]): Readonly<Record<string, string>> {
  const taken = new Set<string>();
  const found = all.filter(
    (name) => !all.some((other) => other.startsWith(`${name}.`) || other.startsWith(`${name}[].`)),
  );
  const columns: Record<string, string> = {};
  for (const [part, names] of Object.entries(partsOfKind[kind])) {
    const column = names
      .flatMap((name) =>
        found.filter(
          (one) => plainName(one) === name || (part !== 'id' && !isInList(one) && plainName(lastName(one)) === name),
        ),
      )
      .find((one) => !taken.has(one));
    if (column === undefined) continue;
    taken.add(column);
    columns[part] = column;
  }
  return columns;
}

/** What a table with these columns most likely holds. */
export function kindOf(found: readonly string[]): FileKind | undefined {
  const bars = columnsOfKind('bars', found);
  const prices = ['open', 'high', 'low', 'close'].filter((part) => part in bars);
  if ('headline' in columnsOfKind('news', found)) return 'news';
  if (prices.length >= 3 || ('close' in bars && 'date' in bars)) return 'bars';
  return 'symbol' in columnsOfKind('universe', found) ? 'universe' : undefined;
}

/** A field of a list says something of the whole by its full name alone: the address of an image is none of the item. */
function isInList(field: string): boolean {
  return field.includes('[]');
}

function lastName(field: string): string {
  return field.split('.').at(-1) ?? field;
}
