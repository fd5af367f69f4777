import type {CDPSession, Protocol} from 'puppeteer-core';
import type {KnownCause} from './causes.js';
import {type Recorder, typeName} from './recorder.js';

/** A request with its redirects. */
interface Exchange {
  readonly urls: string[];
  readonly chains: (readonly string[])[];
  /** Cookies of answers that came before the request was announced. */
  readonly early: string[][];
  isDocument: boolean;
  answers: number;
}

/** Receives how much of a document has come. Unit: bytes. */
export type OnBytes = (bytes: number) => void;

/** Gives the recorder what the targets of one browser request, and which cookies the answers set. */
export function createNetworkWatch(recorder: Recorder, onBytes: OnBytes) {
  const exchanges = new Map<string, Exchange>();

  const exchangeOf = (id: string): Exchange => {
    const known = exchanges.get(id);
    if (known) return known;
    const exchange = {urls: [], chains: [], early: [], isDocument: false, answers: 0};
    exchanges.set(id, exchange);
    return exchange;
  };

  const tellCookies = ({urls, chains}: Exchange, hop: number, lines: readonly string[]) => {
    const url = urls[hop];
    if (url !== undefined) recorder.response(url, lines, Date.now(), chains[hop] ?? []);
  };

  const begin = (event: Protocol.Network.RequestWillBeSentEvent) => {
    const {requestId, request, initiator, documentURL, type, redirectResponse} = event;
    const exchange = exchangeOf(requestId);
    const previous = exchange.urls.at(-1);
    const isRedirect = redirectResponse !== undefined && previous !== undefined;
    const cause: KnownCause = isRedirect
      ? {by: 'response', chain: recorder.causes.redirected(previous, request.url)}
      : recorder.causes.ofRequest(request.url, initiator, documentURL);
    exchange.isDocument = type === 'Document';
    exchange.urls.push(request.url);
    exchange.chains.push(cause.chain);
    recorder.request(request.url, typeName(type), cause);
    const early = exchange.early[exchange.urls.length - 1];
    if (early) tellCookies(exchange, exchange.urls.length - 1, early);
  };

  const answered = ({requestId, headers}: Protocol.Network.ResponseReceivedExtraInfoEvent) => {
    const exchange = exchangeOf(requestId);
    const hop = exchange.answers++;
    const lines = setCookieLines(headers);
    if (hop < exchange.urls.length) tellCookies(exchange, hop, lines);
    else exchange.early[hop] = [...lines];
  };

  return (session: CDPSession): void => {
    session.on('Network.requestWillBeSent', begin);
    session.on('Network.responseReceivedExtraInfo', answered);
    session.on('Network.dataReceived', ({requestId, dataLength}) => {
      if (exchanges.get(requestId)?.isDocument === true) onBytes(dataLength);
    });
    session.on('Network.webSocketCreated', ({url, initiator}) => {
      const chain = recorder.causes.ofRequest(url, initiator ?? {type: 'other'}, url);
      recorder.request(url, 'websocket', chain);
    });
    const forget = ({requestId}: {requestId: string}) => {
      // Answers' headers may come after the end of the body.
      setTimeout(() => exchanges.delete(requestId), 2000).unref();
    };
    session.on('Network.loadingFinished', forget);
    session.on('Network.loadingFailed', forget);
  };
}

function setCookieLines(headers: Protocol.Network.Headers): readonly string[] {
  const entry = Object.entries(headers).find(([name]) => name.toLowerCase() === 'set-cookie');
  return entry ? entry[1].split('\n') : [];
}
