import { makeStyles } from "@fluentui/react-components";

/** What is read by screen readers only. */
export const useHidden = makeStyles({
  hidden: {
    position: "absolute",
    width: "1px",
    height: "1px",
    margin: "-1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
  },
});
