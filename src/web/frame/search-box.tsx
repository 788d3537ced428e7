import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";

/** Looks for a case, a person or a paper from anywhere; `/` and Ctrl+K lead here. */
export function SearchBox({ to }: { readonly to: string }) {
  const [text, setText] = useState("");
  const navigate = useNavigate();
  return (
    <form
      className="masthead-search"
      role="search"
      aria-label="全局搜索"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== "") void navigate({ to, search: { text: text.trim() } });
      }}
    >
      <input
        id="masthead-search"
        type="search"
        aria-label="搜索案号、当事人、文书编号"
        placeholder="搜索案号、当事人、文书编号"
        autoComplete="off"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <kbd aria-hidden="true">Ctrl K</kbd>
    </form>
  );
}
