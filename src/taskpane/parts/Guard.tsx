import { Button } from "@fluentui/react-components";
import { Component, type ReactNode } from "react";
import { text } from "../../messages/text";

/** Says that the pane broke, instead of showing an empty page. */
export class Guard extends Component<{ children: ReactNode }, { why: string | undefined }> {
  override state: { why: string | undefined } = { why: undefined };

  static getDerivedStateFromError(error: unknown): { why: string } {
    return { why: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    const { why } = this.state;
    if (why === undefined) return this.props.children;
    return (
      <div role="alert" style={{ padding: 16 }}>
        <p>{text("pane.broken", { why })}</p>
        <Button onClick={() => this.setState({ why: undefined })}>{text("pane.broken.again")}</Button>
      </div>
    );
  }
}
