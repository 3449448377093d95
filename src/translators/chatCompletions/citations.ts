import type { CitationLocation, CitationsDelta } from '@aws-sdk/client-bedrock-runtime';
import type {
  ChatAnnotation,
  ChatCitation,
  ChatCitationLocation,
  ChatDelta,
} from '../../../generated/types/gateway/types.gen.ts';
import type { AnswerForm } from './answer.ts';

/** A piece of an answer's content, in characters, the end not included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

type Cited = Pick<ChatDelta, 'annotations' | 'citations'>;

/**
 * What a piece of the answer rests on. All of it is told as `citations`; what has a URL also as `annotations`, which hold
 * nothing else: published clients refuse an answer with any other kind of annotation.
 */
export function toCited(sources: readonly CitationsDelta[], span: Span): Cited {
  const told = sources.filter(saysSomething);
  const annotations = told.flatMap((source) => toAnnotation(source, span));
  return {
    ...(annotations.length > 0 && { annotations }),
    ...(told.length > 0 && { citations: told.map((source) => toCitation(source, span)) }),
  };
}

/** Whether the content has its places while it is being said. No model cites in an answer that has to be found. */
export function hasPlaces({ kind }: AnswerForm): boolean {
  return kind === 'text';
}

/** A source without anything in it tells nothing. */
export function saysSomething(source: CitationsDelta): boolean {
  return Object.values(source).some((value) => value !== undefined);
}

/** Unicode characters, so that everybody counts alike; a pair of surrogates may come in two pieces and still is one. */
export function countCharacters(text: string): number {
  return text.replaceAll(/[\udc00-\udfff]/g, '').length;
}

function toCitation({ title, source, sourceContent, location }: CitationsDelta, { start, end }: Span): ChatCitation {
  const citedText = sourceContent?.map(({ text = '' }) => text).join('');
  return {
    start_index: start,
    end_index: end,
    ...present({ cited_text: citedText, title, source, location: location && toLocation(location) }),
  };
}

/** OpenAI's only kind of annotation. https://platform.openai.com/docs/guides/tools-web-search#output-and-citations */
function toAnnotation({ title, source, location }: CitationsDelta, { start, end }: Span): ChatAnnotation[] {
  const url = location?.web?.url ?? source;
  if (url === undefined || !/^https?:/i.test(url)) return [];
  const page = { start_index: start, end_index: end, url, title: title ?? location?.web?.domain ?? url };
  return [{ type: 'url_citation', url_citation: page }];
}

/** A place of a kind that this gateway does not know is left out; what it is the place of is not. */
function toLocation(location: CitationLocation): ChatCitationLocation | undefined {
  const { documentChar, documentPage, documentChunk, searchResultLocation: searched, web } = location;
  if (documentChar !== undefined) return { type: 'document_char', ...inDocument(documentChar) };
  if (documentPage !== undefined) return { type: 'document_page', ...inDocument(documentPage) };
  if (documentChunk !== undefined) return { type: 'document_chunk', ...inDocument(documentChunk) };
  if (web !== undefined) return { type: 'web', ...present({ url: web.url, domain: web.domain }) };
  if (searched === undefined) return undefined;
  const { searchResultIndex, start, end } = searched;
  return { type: 'search_result', ...present({ search_result_index: searchResultIndex, start, end }) };
}

interface PlaceInDocument {
  readonly documentIndex?: number | undefined;
  readonly start?: number | undefined;
  readonly end?: number | undefined;
}

function inDocument({ documentIndex, start, end }: PlaceInDocument) {
  return present({ document_index: documentIndex, start, end });
}

type Present<Shape> = { readonly [Name in keyof Shape]?: Exclude<Shape[Name], undefined> };

/** The members that are there. */
function present<Shape extends object>(shape: Shape): Present<Shape> {
  return Object.fromEntries(Object.entries(shape).filter(([, value]) => value !== undefined)) as Present<Shape>;
}
