// What Chromium tells a screen reader, line by line. @guidepup/virtual-screen-reader would be nearer to a visitor, but
// (0.33) it reads the document alone: of our elements it said the declarations, which nobody sees, and no shadow root.

/** Boxes that say nothing by themselves. */
const SILENT = 'RootWebArea none generic InlineTextBox LineBreak paragraph LabelText code rowgroup'.split(
  ' ',
);
/** The text inside of these is their name. */
const NAMED_BY_TEXT = ['button', 'link', 'heading', 'columnheader', 'DisclosureTriangle', 'term'];

const STATES = {
  checked: (value) => ({mixed: 'partly on', true: 'on', false: 'off'})[value],
  expanded: (value) => (value ? 'expanded' : 'collapsed'),
  hasPopup: (value) => `opens ${value}`,
  modal: (value) => value && 'modal',
  live: (value) => value,
};

function lineOf({role, name, description, properties = []}) {
  const states = properties.map(({name: property, value}) => STATES[property]?.(value.value));
  const said = description?.value.trim();
  const words = [name?.value.trim(), ...states, said && `(${said})`].filter(Boolean).join(', ');
  return `${role.value} ${words}`.trim();
}

/**
 * `role name, state, (description)` of all that is said of an element, in the order in which it is said.
 *
 * @param page of the driver
 * @param {string} selector of the host
 * @returns {Promise<string[]>}
 */
export async function spokenOf(page, selector) {
  const session = await page.raw.createCDPSession();
  try {
    const {root} = await session.send('DOM.getDocument', {depth: 0});
    const {nodeId} = await session.send('DOM.querySelector', {nodeId: root.nodeId, selector});
    const {node} = await session.send('DOM.describeNode', {nodeId});
    const {nodes} = await session.send('Accessibility.getFullAXTree');
    const byId = new Map(nodes.map((each) => [each.nodeId, each]));
    const start = nodes.find(({backendDOMNodeId}) => backendDOMNodeId === node.backendNodeId);
    // What is modal is told at the top, and nothing else is.
    return linesOf(start ?? nodes[0], byId);
  } finally {
    await session.detach();
  }
}

function linesOf(node, byId) {
  const role = node.role?.value;
  const isSilent = node.ignored || SILENT.includes(role);
  const own = isSilent ? [] : [lineOf(node)];
  if (!isSilent && NAMED_BY_TEXT.includes(role)) return own;
  const children = (node.childIds ?? []).map((id) => byId.get(id)).filter(Boolean);
  const inner = children.flatMap((child) => linesOf(child, byId));
  // A cell's text is its name, and would be there twice.
  return [...own, ...inner.filter((line) => isSilent || line !== `StaticText ${node.name?.value.trim()}`)];
}
