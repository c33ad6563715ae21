import { describe, expect, it } from 'vitest';
import { pipelineSchema } from '../../../src/configuration/pipeline.ts';
import { parseYamlText } from '../../../src/text/yaml-text.ts';

const parsed = (market: string) =>
  parseYamlText('p.yaml', `universe: { files: [u.csv] }\nnews: {}\nmarket: ${market}\n`, pipelineSchema).value.market;
const firstFile = (market: string) => parsed(market).files?.[0];

describe('what is said of files', () => {
  it('is what it was where no format is named', () => {
    expect(parsed('{ files: [a.csv] }')).toMatchObject({
      files: ['a.csv'],
      date_format: 'YYYY-MM-DD',
      columns: {
        symbol: 'symbol',
        date: 'date',
        open: 'open',
        high: 'high',
        low: 'low',
        close: 'close',
        volume: 'volume',
      },
    });
  });

  it('a format fills in, and a setting beside it replaces', () => {
    const { columns, symbol, date_format } = parsed(
      '{ format: stooq, columns: { volume: VOL }, date_format: YYYY-MM-DD }',
    );
    expect(columns).toMatchObject({ symbol: '<TICKER>', volume: 'VOL' });
    expect({ symbol, date_format }).toEqual({ symbol: undefined, date_format: 'YYYY-MM-DD' });
  });

  it('a file takes over from its section and says what is different', () => {
    const file = firstFile(`{ format: yahoo, decimal: ',', files: [{ path: a.csv, columns: { close: Last } }] }`);
    expect(file).toMatchObject({
      format: 'yahoo',
      decimal: ',',
      symbol: '{symbol}',
      columns: { date: 'Date', close: 'Last' },
    });
  });

  it('a file with a format of its own takes nothing over', () => {
    const file = firstFile(`{ format: kaggle, decimal: ',', files: [{ path: SPY.csv, format: yahoo }] }`);
    expect(file).toMatchObject({ format: 'yahoo', symbol: '{symbol}', columns: { symbol: 'symbol', date: 'Date' } });
    expect(file).not.toHaveProperty('decimal');
  });

  it('a column for the symbol replaces the one out of the name', () => {
    expect(firstFile('{ format: yahoo, files: [{ path: a.csv, columns: { symbol: Ticker } }] }')).not.toHaveProperty(
      'symbol',
    );
    expect(parsed('{ format: yahoo, columns: { symbol: Ticker } }').symbol).toBeUndefined();
  });

  it.each([
    ['{ format: yaho }', 'p.yaml:3:19: market.format: Invalid option'],
    ['{ files: [{ pth: a.csv }] }', 'market.files.0: unknown key "pth"'],
    ['{ files: [{ path: a.csv, decimal: "," , thousands: "," }] }', 'expected another mark than that of the fraction'],
    ['{ thousands: "." }', 'market.thousands: expected another mark than that of the fraction'],
    ['{ date_format: dd.mm.yyyy }', 'market.date_format: expected a pattern of YYYY'],
    ['{ files: [{ path: a.csv, date_format: MDYYYY }] }', 'market.files.0.date_format: expected a pattern of YYYY'],
    ['{ files: [3] }', 'market.files.0'],
    [
      '{ files: [{ path: a.csv, columns: 3 }] }',
      'market.files.0.columns: Invalid input: expected object, received number',
    ],
    ['[a]', 'market: Invalid input: expected object'],
  ])('%s is refused where it is wrong', (market, problem) => {
    expect(() => parsed(market)).toThrow(problem);
  });
});
