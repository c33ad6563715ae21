import { describe, expect, it } from 'vitest';
import { falseAnswer, isAboutLimit } from '../../../src/http/false-answer.ts';

describe('an answer with status 200', () => {
  it.each([
    ['<!DOCTYPE html><html><body>Log in</body></html>', 'web page'],
    ['\ufeff \n<html lang="en">', 'web page'],
    ['<!-- served by -->\n<!-- cache -->\n<HTML>', 'web page'],
    ['<head><title>', 'web page'],
    ['', 'empty'],
    [' \r\n\t', 'empty'],
    ['{"error":"Unknown symbol"}', '"Unknown symbol"'],
    ['{"Error Message":"Invalid API call."}', '"Invalid API call."'],
    ['{"status":"ERROR","request_id":"1","error":"bad date"}', '"bad date"'],
    ['{"error":{"code":"unsupported","message":"no"},"message":"no"}', 'unsupported'],
  ])('%j is no data', (text, problem) => {
    const failure = falseAnswer(text);
    expect(failure?.kind).toBe('shape');
    expect(`${failure?.message}: ${failure?.detail}`).toContain(problem);
  });

  it.each([
    '{"Note":"Thank you! Our standard API call frequency is 5 calls per minute and 500 calls per day."}',
    '{"Information":"We have detected your API key and our standard API rate limit is 25 requests per day."}',
    '{"error":"API limit reached. Please try again later. Remaining Limit: 0"}',
    '{"error":"You have run over your hourly request allocation. Too many requests."}',
    '{"status":"ERROR","error":"You\'ve exceeded the maximum requests per minute, please wait"}',
    '{"error":{"type":"quota","message":"Quota used up"}}',
  ])('%j is a note about a limit', (text) => {
    expect(falseAnswer(text)?.kind).toBe('limit');
  });

  it.each([
    '{}',
    '[]',
    'null',
    '""',
    '0',
    '{"error":null,"bars":{}}',
    '{"error":null}',
    '{"error":""}',
    '{"errors":[]}',
    '{"error":"partial","bars":{"A":[]}}',
    '{"status":"OK","message":"nothing today"}',
    '<?xml version="1.0"?><feed><html/></feed>',
    'DATE,OPEN\n01/02/2024,1',
    '{"error": broken',
    '[{"error":"in a list"}]',
  ])('%j may be data', (text) => {
    expect(falseAnswer(text)).toBeUndefined();
  });

  it('that is large is not searched for notes', () => {
    expect(falseAnswer(JSON.stringify({ error: 'x'.repeat(20_000) }))).toBeUndefined();
  });
});

describe('a text that could not be read', () => {
  it.each(['Please limit requests to one every 5 seconds.', 'Too Many Requests', 'slow down!', 'Rate-limited'])(
    '%j is about a limit',
    (text) => {
      expect(isAboutLimit(text)).toBe(true);
    },
  );

  it.each([
    'The specified phrase is too short.',
    'Corporate news',
    `rate limit ${'x'.repeat(1000)}`,
    'unlimited rates',
  ])('%j is not', (text) => {
    expect(isAboutLimit(text)).toBe(false);
  });
});
