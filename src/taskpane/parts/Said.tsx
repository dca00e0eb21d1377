import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { text } from "../../messages/text";
import type { Notice } from "../store/state";

/** One line about what just happened, until it is closed or something else happens. */
export function Said({ notice, onClose }: { notice: Notice; onClose: () => void }) {
  return (
    <MessageBar intent={notice.intent} layout="multiline">
      <MessageBarBody>{notice.text}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<DismissRegular />}
            aria-label={text("pane.close")}
            onClick={onClose}
          />
        }
      />
    </MessageBar>
  );
}
