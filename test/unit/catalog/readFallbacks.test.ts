import { describe, expect, it } from 'vitest';
import { createCatalog } from '../../../src/catalog/catalog.ts';
import { FallbackError, readFallbacks } from '../../../src/catalog/readFallbacks.ts';
import { readModels } from '../../../src/catalog/readModels.ts';

const catalog = createCatalog(readModels());
const HAIKU = 'anthropic.claude-haiku-4-5-20251001-v1:0';

function read(text: string, region = 'us-east-1') {
  return Object.fromEntries(
    [...readFallbacks(text, { catalog, region })].map(([model, standIns]) => [
      model,
      standIns.map(({ target }) => `${target.modelId} in ${target.region}`),
    ]),
  );
}

describe('readFallbacks', () => {
  it.each<{ what: string; text: string; region?: string; chains: Record<string, string[]> }>([
    { what: 'nothing', text: '', chains: {} },
    {
      what: 'another model',
      text: 'nova-micro=nova-lite',
      chains: { 'nova-micro': ['amazon.nova-lite-v1:0 in us-east-1'] },
    },
    {
      what: 'the same model in another Region, through the profile of that Region',
      text: 'claude-haiku-4.5=claude-haiku-4.5@eu-west-1',
      chains: { 'claude-haiku-4.5': [`eu.${HAIKU} in eu-west-1`] },
    },
    {
      what: 'the same model through another profile',
      text: 'claude-haiku-4.5=claude-haiku-4.5@global',
      chains: { 'claude-haiku-4.5': [`global.${HAIKU} in us-east-1`] },
    },
    {
      what: 'a profile by its own name, in a Region',
      text: `claude-haiku-4.5=global.${HAIKU}@eu-west-1`,
      chains: { 'claude-haiku-4.5': [`global.${HAIKU} in eu-west-1`] },
    },
    {
      what: 'several models with several stand-ins, however they are spaced and named',
      text: ' claude-haiku-4-5 = nova-micro , nova-lite@us-west-2 ;\n nova-micro=nova-lite;',
      chains: {
        'claude-haiku-4.5': ['amazon.nova-micro-v1:0 in us-east-1', 'amazon.nova-lite-v1:0 in us-west-2'],
        'nova-micro': ['amazon.nova-lite-v1:0 in us-east-1'],
      },
    },
    {
      what: "a gateway's own Region",
      text: 'nova-micro=nova-micro@us,nova-micro@us-west-2',
      region: 'us-east-2',
      chains: { 'nova-micro': ['us.amazon.nova-micro-v1:0 in us-east-2', 'amazon.nova-micro-v1:0 in us-west-2'] },
    },
  ])('reads $what', ({ text, region, chains }) => {
    expect(read(text, region)).toEqual(chains);
  });

  it.each([
    { text: 'nova-micro', message: "'nova-micro' is not of the form model=stand-in." },
    { text: 'nova-micro=nova-lite=nova-pro', message: "'nova-micro=nova-lite=nova-pro' is not of the form" },
    { text: 'nova-mikro=nova-lite', message: "'nova-mikro' is no model of the catalogue." },
    { text: 'nova-micro=nova-lite,nova-pr', message: "'nova-pr' is no model of the catalogue." },
    { text: 'nova-micro=', message: "'nova-micro=' names no stand-in." },
    { text: 'nova-micro=,', message: "'nova-micro=' names no stand-in." },
    { text: 'nova-micro=nova-lite;amazon.nova-micro-v1:0=nova-pro', message: "'nova-micro' has two entries." },
    {
      text: 'nova-micro=nova-micro',
      message: "'nova-micro' is asked already: it is amazon.nova-micro-v1:0 in us-east-1.",
    },
    { text: 'nova-micro=nova-lite,nova-lite@us-east-1', message: "'nova-lite@us-east-1' is asked already" },
    { text: 'nova-micro=nova-lite@a@b', message: "'nova-lite@a@b' has more than one '@'." },
    {
      text: 'claude-haiku-4.5=claude-haiku-4.5@mars',
      message:
        "'claude-haiku-4.5@mars': 'mars' is neither a Region nor a profile of 'claude-haiku-4.5', whose profiles are ",
    },
    { text: 'nova-micro=nova-micro@jp', message: "'jp' is neither a Region nor a profile of 'nova-micro'" },
    {
      text: 'claude-haiku-4.5=claude-haiku-4.5@eu',
      message: "profile 'eu' takes no calls from us-east-1. Name a Region of its own.",
    },
  ])('refuses $text and names the part', ({ text, message }) => {
    expect(() => read(text)).toThrow(FallbackError);
    expect(() => read(text)).toThrow(message);
  });
});
