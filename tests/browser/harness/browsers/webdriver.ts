/** An element as WebDriver hands it over, under the protocol's own key for it. */
const elementKey = 'element-6066-11e4-a52e-4f735466cecf';

const keys: Record<string, string> = { Enter: '\uE007', Escape: '\uE00C', Tab: '\uE004', Backspace: '\uE003' };

/** A session of a WebDriver server: the few commands of the W3C protocol that the tests need. */
export class WebDriverSession {
  private constructor(private readonly address: string) {}

  /** Starts a browser through the server at `server` (an origin). */
  static async start(server: string, capabilities: object): Promise<WebDriverSession> {
    const body = { capabilities: { alwaysMatch: capabilities } };
    const { sessionId } = (await command('POST', `${server}/session`, body)) as { sessionId: string };
    return new WebDriverSession(`${server}/session/${sessionId}`);
  }

  async goto(url: string): Promise<void> {
    await this.post('url', { url });
  }
  async reload(): Promise<void> {
    await this.post('refresh', {});
  }
  /** The value of a JavaScript expression, awaited. */
  evaluate(expression: string): Promise<unknown> {
    return this.post('execute/sync', { script: `return ${expression}`, args: [] });
  }
  /**
   * Clicks the element that the expression gives; false if it gives none, or one that moves: the click would miss it.
   */
  async clickOn(expression: string): Promise<boolean> {
    const still = `(${ifStill.toString()})(${expression})`;
    const element = (await this.evaluate(still)) as { [elementKey]: string } | null;
    if (element) await this.post(`element/${element[elementKey]}/click`, {});
    return element !== null;
  }
  async press(key: string): Promise<void> {
    const value = keys[key] ?? key;
    const actions = [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ];
    await this.post('actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }
  /** A PNG in base64. */
  async screenshot(): Promise<string> {
    return (await command('GET', `${this.address}/screenshot`)) as string;
  }
  async end(): Promise<void> {
    await command('DELETE', this.address);
  }

  private post(path: string, body: object): Promise<unknown> {
    return command('POST', `${this.address}/${path}`, body);
  }
}

/** The element, if it stays where it is for some frames. */
export async function ifStill(element: Element | null): Promise<Element | null> {
  // WebKit's driver scrolls to what lies outside the window, and not to what a box that scrolls hides within it.
  element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  const place = (): string => JSON.stringify(element?.getBoundingClientRect());
  const before = place();
  for (let frames = 0; frames < 4; frames++) await new Promise((next) => requestAnimationFrame(next));
  return place() === before ? element : null;
}

async function command(method: string, url: string, body?: object): Promise<unknown> {
  const response = await fetch(url, { method, ...(body && { body: JSON.stringify(body) }) });
  const { value } = (await response.json()) as { value: unknown };
  if (!response.ok) throw new Error(`WebDriver: ${method} ${url}: ${JSON.stringify(value)}`);
  return value;
}
