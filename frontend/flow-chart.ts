import type { Flow, Picture } from './flow-drawing';

/**
 * Who recognises whose standards, as bands between two columns of bureaus. The drawing library is
 * fetched when the first such picture comes into a page, not before. What it shows stands in a
 * table on the page too, so to aids for the blind this is one picture with a name.
 */
class FlowChart extends HTMLElement {
  #flows: Flow[] = [];
  #picture?: Picture;
  #sizes?: ResizeObserver;
  #schemes?: MutationObserver;
  readonly #systemScheme = window.matchMedia('(prefers-color-scheme: dark)');
  readonly #redraw = () => void this.#draw();

  set flows(flows: Flow[]) {
    this.#flows = flows;
    void this.#draw();
  }

  connectedCallback() {
    this.setAttribute('role', 'img');
    this.#sizes = new ResizeObserver(() => this.#picture?.fit());
    this.#sizes.observe(this);
    this.#schemes = new MutationObserver(this.#redraw);
    this.#schemes.observe(document.documentElement, { attributeFilter: ['data-scheme'] });
    this.#systemScheme.addEventListener('change', this.#redraw);
    void this.#draw();
  }

  disconnectedCallback() {
    this.#sizes?.disconnect();
    this.#schemes?.disconnect();
    this.#systemScheme.removeEventListener('change', this.#redraw);
    this.#picture?.end();
    this.#picture = undefined;
  }

  async #draw() {
    if (!this.isConnected || this.#flows.length === 0) {
      return;
    }
    const { begin } = await import('./flow-drawing');
    if (this.isConnected) {
      this.#picture ??= begin(this);
      this.#picture.show(this.#flows);
    }
  }
}

customElements.define('bl-flow-chart', FlowChart);
