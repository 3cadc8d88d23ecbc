package org.biaolian.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import org.biaolian.uikit.QuickAnswers;
import org.springframework.beans.factory.ObjectProvider;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The search box of the frame. What is typed in it is asked for after a pause, and the page keeps
 * and shows the answers: an open page that nobody searches in costs the server nothing.
 */
final class QuickSearch {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /**
   * Takes Enter, but not the one that ends the spelling of a Chinese word. The list follows the
   * pattern of a combobox: the focus stays in the field, the arrows go through the answers.
   */
  static final String LISTEN =
      """
      const quick = this.querySelector('.bl-quick');
      if (quick) {
        const list = document.createElement('ul');
        list.className = 'bl-answers';
        list.id = 'bl-answers';
        list.popover = 'manual';
        list.setAttribute('role', 'listbox');
        list.setAttribute('aria-label', $0);
        this.append(list);
        let waiting = 0;
        let at = -1;
        const close = () => {
          clearTimeout(waiting);
          at = -1;
          if (list.matches(':popover-open')) { list.hidePopover(); }
          quick.inputElement?.setAttribute('aria-expanded', 'false');
          quick.inputElement?.removeAttribute('aria-activedescendant');
        };
        const choose = number => {
          const all = [...list.children];
          at = all.length ? (number + all.length) % all.length : -1;
          all.forEach((one, i) => one.setAttribute('aria-selected', String(i === at)));
          if (at >= 0) { quick.inputElement.setAttribute('aria-activedescendant', all[at].id); }
        };
        const open = one => { close(); say('open ' + one.dataset.route); };
        const type = () => {
          clearTimeout(waiting);
          if (!quick.value.trim()) { close(); return; }
          waiting = setTimeout(() => say('typing ' + quick.value), 300);
        };
        this.biaolianAnswers = (words, answers) => {
          if (quick.value.trim() !== words || !quick.contains(document.activeElement)) { return; }
          list.replaceChildren(...answers.map(([route, number, title], i) => {
            const one = document.createElement('li');
            one.id = 'bl-answer-' + i;
            one.dataset.route = route;
            one.setAttribute('role', 'option');
            one.setAttribute('aria-selected', 'false');
            const head = document.createElement('span');
            head.className = 'num';
            head.textContent = number;
            const name = document.createElement('span');
            name.textContent = title;
            one.append(head, ' ', name);
            one.addEventListener('mousedown', event => { event.preventDefault(); open(one); });
            return one;
          }));
          at = -1;
          quick.inputElement.removeAttribute('aria-activedescendant');
          if (!answers.length) { close(); return; }
          const box = quick.getBoundingClientRect();
          list.style.cssText = `left:${box.left}px;top:${box.bottom + 2}px;min-width:${box.width}px`;
          if (!list.matches(':popover-open')) { list.showPopover(); }
          quick.inputElement.setAttribute('aria-expanded', 'true');
        };
        quick.addEventListener('focusin', () => {
          const input = quick.inputElement;
          if (!input || input.getAttribute('role')) { return; }
          [['role', 'combobox'], ['aria-autocomplete', 'list'], ['aria-expanded', 'false'],
            ['aria-controls', 'bl-answers'], ['autocomplete', 'off'], ['aria-keyshortcuts', '/']]
              .forEach(([name, value]) => input.setAttribute(name, value));
        });
        quick.addEventListener('focusout', close);
        quick.addEventListener('input', event => { if (!event.isComposing) { type(); } });
        quick.addEventListener('compositionend', type);
        quick.addEventListener('keydown', event => {
          const shown = list.matches(':popover-open');
          if (event.isComposing) {
            return;
          } else if (event.key === 'Enter') {
            if (shown && at >= 0) {
              open(list.children[at]);
            } else {
              close();
              say('search ' + quick.value);
            }
          } else if (event.key === 'Escape' && shown) {
            close();
            event.stopPropagation();
          } else if (shown && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
            choose(event.key === 'ArrowDown' ? at + 1 : Math.max(at, 0) - 1);
            event.preventDefault();
          }
        }, true);
      }\
      """;

  private static final String SHOW = "this.biaolianAnswers?.($0, $1)";

  private final ObjectProvider<QuickAnswers> sources;

  QuickSearch(ObjectProvider<QuickAnswers> sources) {
    this.sources = sources;
  }

  /** Sends the answers for what was typed so far to the page. */
  void typing(Component bar, String words) {
    ArrayNode answers = JSON.arrayNode();
    if (!words.isEmpty()) {
      List<QuickAnswers.Answer> found =
          sources.orderedStream().flatMap(source -> source.to(words).stream()).toList();
      found.forEach(
          one -> answers.add(JSON.arrayNode().add(one.route()).add(one.number()).add(one.title())));
    }
    bar.getElement().executeJs(SHOW, words, answers);
  }

  /** Leads to the list with everything that was found. */
  static void search(String words) {
    if (!words.isEmpty()) {
      UI.getCurrentOrThrow().navigate("standards", QueryParameters.simple(Map.of("q", words)));
    }
  }
}
