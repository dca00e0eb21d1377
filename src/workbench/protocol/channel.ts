/**
 * The postMessage channel that office.js speaks to Excel on the web, from the host's side. One Channel serves one add-in frame
 * and knows nothing of Excel's objects. What arrives here is another program's JSON: it is checked where it is read.
 */
import type { Batch, BatchReply, Entry } from "./messages";

export interface ChannelHandlers {
  batch(batch: Batch): Promise<BatchReply>;
  /** office.js in the pane has started: first load, or a reload. */
  started(): void;
  /** Office.context.document.settings, kept in the workbook: names and JSON texts. */
  readonly settings: {
    load(): [string, string][];
    save(all: readonly (readonly [string, string])[]): void;
  };
  trace(line: string): void;
}

interface Message {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _actionType: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data?: {
    readonly DdaMethod?: { readonly DispatchId: number };
    readonly ArrayData?: readonly string[];
    readonly DdaSettingsMethod?: { readonly Properties: readonly (readonly [string, string])[] };
  };
}

const REQUEST = 0;
const RESPONSE = 1;
const REGISTER = 1;
const DISPATCH = { loadSettings: 75, saveSettings: 76, richApi: 93 } as const;
/** API sets reported to Office.context.requirements; raise a number only when the object model supports it. */
const REQUIREMENTS = {
  excelapi: "1.20",
  sharedruntime: "1.2",
  customfunctionsruntime: "1.5",
  customfunctions: "1.9",
  dialogapi: "1.2",
};
const CONVERSATION = "workbench";
const APP = "workbench-app";
const EXCEL = 16;

export class Channel {
  private readonly conversations = new Map<string, string>(); // event name -> the conversation that registered it
  private readonly waiting: Entry[] = [];
  private origin = "";
  private opened = 0;

  constructor(
    private readonly frame: HTMLIFrameElement,
    private readonly handlers: ChannelHandlers,
  ) {
    window.addEventListener("message", (event) => {
      if (event.source === frame.contentWindow) void this.receive(event);
    });
  }

  /** Loads an add-in's page as Excel on the web does: facts of the host in the query, of the channel in the fragment. */
  open(page: string): void {
    const url = new URL(page, location.href);
    url.searchParams.set("_host_Info", "Excel$Web$16.01$en-US$workbench$$$3"); // 3: shared runtime (1) and worksheet functions (2)
    if (this.opened++ > 0) url.searchParams.set("document", String(this.opened)); // else the frame would only scroll
    url.hash = `&_xdm_Info=${[CONVERSATION, APP, location.href.split(/[?#]/)[0]].join("|")}`;
    this.origin = url.origin;
    forgetSettings();
    this.frame.src = url.href;
  }

  /** Resolves when the add-in's page has loaded with all its scripts, deferred ones too. */
  loaded(): Promise<void> {
    const state = this.frame.contentDocument?.readyState ?? "complete"; // what another server sends cannot be asked
    if (state === "complete") return Promise.resolve();
    return new Promise((resolve) => this.frame.addEventListener("load", () => resolve(), { once: true }));
  }

  /** Sends events (calls of functions, cancellations, events of Excel) in one message; they wait until the add-in listens. */
  emit(entries: readonly Entry[]): void {
    this.waiting.push(...entries);
    if (!this.conversations.has("richApiMessage") || this.waiting.length === 0) return;
    this.event("richApiMessage", { ArrayData: this.waiting.splice(0) });
  }

  /** Sends one event of the common API, such as documentSelectionChanged; dropped unless the add-in has registered it. */
  event(name: string, data: unknown): void {
    const conversation = this.conversations.get(name);
    if (conversation === undefined) return;
    this.post({
      _messageType: RESPONSE,
      _actionName: name,
      _conversationId: conversation,
      _correlationId: 0,
      _errorCode: 0,
      _responseType: 1,
      _data: data,
    });
  }

  private post(message: object): void {
    const text = JSON.stringify({ _serializerVersion: 1, _origin: location.origin, ...message });
    this.frame.contentWindow?.postMessage(text, this.origin);
  }

  private async receive(event: MessageEvent): Promise<void> {
    const message = parse(event.data);
    if (message?._messageType !== REQUEST) return;
    const registers = message._actionType === REGISTER;
    this.handlers.trace(
      `${registers ? "register " : ""}${message._actionName} ${message._data?.DdaMethod?.DispatchId ?? ""}`,
    );
    const data = await this.answer(message);
    this.post({
      _messageType: RESPONSE,
      _actionName: message._actionName,
      _conversationId: message._conversationId,
      _correlationId: message._correlationId,
      _errorCode: 0,
      _responseType: 0,
      _data: data,
    });
    if (registers) this.emit([]); // deliver what waited for the registration
  }

  private async answer(message: Message): Promise<unknown> {
    if (message._actionName === "ContextActivationManager_getAppContextAsync") {
      this.conversations.clear();
      this.waiting.length = 0;
      this.handlers.started();
      return this.appContext();
    }
    if (message._actionType === REGISTER) {
      this.conversations.set(message._actionName, message._conversationId);
      return { Error: 0 };
    }
    if (message._actionName !== "executeMethod") return null;
    const body = message._data;
    switch (body?.DdaMethod?.DispatchId) {
      case DISPATCH.richApi: {
        const reply = await this.handlers.batch(JSON.parse(body.ArrayData?.[4] ?? "{}") as Batch);
        return { Version: 1, Error: 0, Data: [200, [], JSON.stringify(reply)] };
      }
      case DISPATCH.saveSettings:
        this.handlers.settings.save(body.DdaSettingsMethod?.Properties ?? []);
        return { Version: 1, Error: 0 };
      case DISPATCH.loadSettings:
        return { Version: 1, Error: 0, Properties: this.handlers.settings.load() };
      default:
        this.handlers.trace(`not answered: ${JSON.stringify(body).slice(0, 300)}`);
        return { Version: 1, Error: 0 };
    }
  }

  private appContext(): object {
    return {
      _id: APP,
      _appName: EXCEL,
      _appVersion: "16.01",
      _appMinorVersion: 1,
      _appUILocale: "en-US",
      _dataLocale: "en-US",
      _docUrl: `${location.origin}/workbench.xlsx`,
      _clientMode: 1,
      _settings: this.handlers.settings.load(),
      _reason: 1,
      _osfControlType: 1,
      _eToken: "",
      _correlationId: "",
      _appInstanceId: "workbench-1",
      _requirementMatrix: JSON.stringify(REQUIREMENTS),
      _hostFullVersion: "16.0.0.0",
      _appDomains: [],
      _initialDisplayMode: 1,
      _wacHostEnvironment: "0",
    };
  }
}

function parse(data: unknown): Message | null {
  if (typeof data !== "string") return null;
  try {
    return JSON.parse(data) as Message;
  } catch {
    return null;
  }
}

/** office.js keeps the settings of a document for the tab; another document must not inherit them. */
function forgetSettings(): void {
  for (const key of Object.keys(sessionStorage))
    if (key.includes("CachedSessionSettings")) sessionStorage.removeItem(key);
}
