// The few HTTP answers that the fixture server's parts share.

export const sendText = (response, status, text) =>
  response.writeHead(status, {'content-type': 'text/plain; charset=utf-8'}).end(text);

export const sendJson = (response, value) =>
  response
    .writeHead(200, {'content-type': 'application/json', 'cache-control': 'no-store'})
    .end(JSON.stringify(value));

/** A script that pages load again and again. */
export const sendScript = (response, body) =>
  response
    .writeHead(200, {'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'max-age=600'})
    .end(body);

export async function readBody(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

export const readJson = async (request) => JSON.parse(await readBody(request));
