import { Component, type ComponentType, h } from "preact";

/** A component that is drawn again only when one of its props is another object. (preact/compat has one, at the price of all of compat.) */
export function memo<P extends object>(
  Inner: ComponentType<P>,
): ComponentType<P> {
  return class Memo extends Component<P> {
    override shouldComponentUpdate(next: Readonly<P>): boolean {
      const current = this.props as Record<string, unknown>;
      const coming = next as Record<string, unknown>;
      return Object.keys({ ...current, ...coming }).some(
        (key) => current[key] !== coming[key],
      );
    }
    override render() {
      return h(Inner as ComponentType<object>, this.props);
    }
  };
}
