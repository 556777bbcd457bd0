// Fingers on the screen of a browser, as far as its driver has them; test/element/fingers.ts is the side in the browser.
//
// Chromium takes touches by its own protocol, and then says of itself that fingers point at it (`pointer: coarse`). Firefox takes
// them by WebDriver BiDi, over the connection that Playwright keeps: its own `touchscreen` does nothing there. WebKitGTK takes a
// finger for a mouse, whatever is asked for.

const sessions = new WeakMap();

async function chromium(page, fingers) {
  if (!sessions.has(page)) sessions.set(page, openSession(page));
  const session = await sessions.get(page);
  const send = (type, touchPoints) => session.send('Input.dispatchTouchEvent', { type, touchPoints });
  const moves = Array.from({ length: lengthOf(fingers) }, (_, step) =>
    send(
      step === 0 ? 'touchStart' : 'touchMove',
      fingers.map((path, id) => ({ id, ...path[Math.min(step, path.length - 1)] })),
    ),
  );
  // in one go: a finger that stays, because the machine is busy, is a long press and no tap
  await Promise.all([...moves, send('touchEnd', [])]);
}

async function openSession(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 5 });
  return session;
}

/** https://www.w3.org/TR/webdriver-bidi/#command-input-performActions: the n-th actions of all sources are done together. */
async function firefox(page, fingers) {
  const session = page._connection.toImpl(page).delegate._session;
  const actions = fingers.map((path, n) => ({
    type: 'pointer',
    id: `finger ${n}`,
    parameters: { pointerType: 'touch' },
    actions: [
      { type: 'pointerMove', ...path[0] },
      { type: 'pointerDown', button: 0 },
      ...path.slice(1).map((point) => ({ type: 'pointerMove', duration: 20, ...point })),
      { type: 'pointerUp', button: 0 },
    ],
  }));
  await session.send('input.performActions', { context: session.sessionId, actions });
}

const lengthOf = (fingers) => Math.max(...fingers.map((path) => path.length));

/** So many points lie between two of a path. */
const BETWEEN = 6;

/** A finger moves, it does not jump: browsers tell a swipe from a tap by what lies between. */
function drawn(path) {
  const steps = path.slice(1).flatMap(([x, y], i) => {
    const [fromX, fromY] = path[i];
    return Array.from({ length: BETWEEN }, (_, n) => {
      const share = (n + 1) / BETWEEN;
      return [fromX + (x - fromX) * share, fromY + (y - fromY) * share];
    });
  });
  return [path[0], ...steps].map(([x, y]) => ({ x: Math.round(x), y: Math.round(y) }));
}

const ENGINES = { chromium, firefox };

/** Puts fingers on the screen, moves them along their points, takes them off. Answers whether the engine could. */
export async function touch(fingers, session) {
  const put = ENGINES[session.browser.name.toLowerCase()];
  await put?.(session.browser.getPage(session.id), fingers.map(drawn));
  return { done: !!put };
}
