import { init, use } from 'echarts/core';
import { SankeyChart } from 'echarts/charts';
import { TooltipComponent } from 'echarts/components';
import { SVGRenderer } from 'echarts/renderers';

use([SankeyChart, TooltipComponent, SVGRenderer]);

/** One band: names of both bureaus, how many, what it says under the pointer, whether it is slow. */
export interface Flow {
  from: string;
  to: string;
  count: number;
  told: string;
  slow: boolean;
}

export interface Picture {
  show(flows: Flow[]): void;
  fit(): void;
  end(): void;
}

/** Colours as the page has them now: its variables hold one for each scheme. */
function color(place: HTMLElement, name: string): string {
  const probe = document.createElement('span');
  probe.style.color = `var(${name})`;
  place.append(probe);
  const found = getComputedStyle(probe).color;
  probe.remove();
  return found;
}

export function begin(place: HTMLElement): Picture {
  const chart = init(place, undefined, { renderer: 'svg' });
  return {
    show(flows) {
      const ink = color(place, '--bl-ink');
      const band = color(place, '--bl-accent');
      const slow = color(place, '--bl-overdue');
      // A bureau stands on both sides; the names of the two nodes must differ.
      const left = [...new Set(flows.map((flow) => flow.from))];
      const right = [...new Set(flows.map((flow) => flow.to))];
      const node = (side: string, name: string) => ({
        name: side + name,
        label: { formatter: name, position: side === '<' ? 'right' : 'left' },
        itemStyle: { color: ink, borderWidth: 0 },
      });
      chart.setOption(
        {
          animation: false,
          // Drawn, not written as markup: names come from people.
          tooltip: { renderMode: 'richText', confine: true },
          series: {
            type: 'sankey',
            left: 4,
            right: 4,
            top: 8,
            bottom: 8,
            nodeWidth: 8,
            nodeGap: 14,
            draggable: false,
            layoutIterations: 0,
            label: {
              color: ink,
              textBorderWidth: 0,
              fontFamily: getComputedStyle(place).fontFamily,
              fontSize: 12,
            },
            data: [
              ...left.map((name) => node('<', name)),
              ...right.map((name) => node('>', name)),
            ],
            links: flows.map((flow) => ({
              source: '<' + flow.from,
              target: '>' + flow.to,
              value: flow.count,
              lineStyle: { color: flow.slow ? slow : band, opacity: 0.45, curveness: 0.5 },
              tooltip: { formatter: () => flow.told },
            })),
            tooltip: { formatter: (at: { data: { name?: string } }) => at.data.name?.slice(1) ?? '' },
          },
        },
        { notMerge: true },
      );
    },
    fit: () => chart.resize(),
    end: () => chart.dispose(),
  };
}
