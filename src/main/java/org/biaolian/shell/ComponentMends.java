package org.biaolian.shell;

import com.vaadin.flow.component.UI;

/**
 * Small faults of the component library that keep people with a screen reader from understanding
 * the page, put right in the browser as each component gets ready.
 */
final class ComponentMends {

  private ComponentMends() {}

  static void apply(UI ui) {
    ui.getPage()
        .executeJs(
            """
            if (window.biaolianMends) { return; }
            window.biaolianMends = true;
            const mend = (tag, fix) => customElements.whenDefined(tag).then(type => {
              const ready = type.prototype.ready;
              type.prototype.ready = function () {
                ready?.call(this);
                fix(this.shadowRoot);
              };
              document.querySelectorAll(tag).forEach(one => one.shadowRoot && fix(one.shadowRoot));
            });
            // The button names a list by an id that the list does not carry.
            mend('vaadin-side-nav-item', root => {
              const list = root.querySelector('[part~="children"]');
              if (list && !list.id) { list.id = 'children'; }
            });
            // Nothing but tabs may take the focus in a list of tabs.
            mend('vaadin-tabs', root => {
              root.querySelectorAll('div[tabindex]').forEach(one => one.removeAttribute('tabindex'));
            });
            // A group cannot be required; the words beside its label say that it is.
            mend('vaadin-checkbox-group', root => {
              const allow = () => root.host.removeAttribute('aria-required');
              new MutationObserver(allow).observe(root.host, { attributeFilter: ['aria-required'] });
              allow();
            });\
            """);
  }
}
