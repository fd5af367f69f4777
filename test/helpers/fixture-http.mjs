// The few HTTP answers that the fixture server's parts share.

export const sendText = (response, status, text) =>
  response.writeHead(status, {'content-type': 'text/plain; charset=utf-8'}).end(text);

export const sendJson = (response, value) =>
  response
    .writeHead(200, {'content-type': 'application/json', 'cache-control': 'no-store'})
    .end(JSON.stringify(value));

export async function readBody(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

export const readJson = async (request) => JSON.parse(await readBody(request));
