import type { ReactNode } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";

export type DialogProps = {
  readonly title: string;
  readonly isOpen: boolean;
  /** Absent: it can only be left by one of its own buttons. */
  readonly onClose?: (() => void) | undefined;
  readonly children: ReactNode;
  readonly foot?: ReactNode;
  readonly width?: "narrow" | "medium" | "wide" | undefined;
  /** Interrupts with a question that must be answered. */
  readonly isAlert?: boolean | undefined;
};

/** A window over the page: takes the focus, gives it back, closes with Esc. */
export function Dialog(props: DialogProps) {
  const { title, isOpen, onClose, children, foot, width = "medium", isAlert = false } = props;
  const isLocked = onClose === undefined;
  return (
    <ModalOverlay
      className="veil"
      isOpen={isOpen}
      isDismissable={!isLocked && !isAlert}
      isKeyboardDismissDisabled={isLocked}
      onOpenChange={(open) => {
        if (!open) onClose?.();
      }}
    >
      <Modal className="dialog-box" data-width={width}>
        <AriaDialog className="dialog" role={isAlert ? "alertdialog" : "dialog"}>
          <div className="dialog-head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            {!isLocked && (
              <button type="button" className="icon-button" aria-label="关闭" onClick={onClose}>
                ✕
              </button>
            )}
          </div>
          <div className="dialog-body">{children}</div>
          {foot !== undefined && <div className="dialog-foot">{foot}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
