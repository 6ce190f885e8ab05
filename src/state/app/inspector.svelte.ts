/** What the inspector shows: parameters, what the next request carries, how replies came, what the chat has cost. */
export type InspectorTab = 'parameters' | 'plan' | 'turn' | 'bill';

/** The inspector as it is open, and at what. */
export class Inspector {
  isOpen = $state(false);
  tab = $state<InspectorTab>('parameters');
  /** The reply whose request and response were asked for, until the tab of the turns takes it. */
  inspected = $state.raw<{ messageId: string } | null>(null);

  /** Opens it at `tab`. */
  show(tab: InspectorTab): void {
    this.tab = tab;
    this.isOpen = true;
  }

  /** Shows what went over the wire for a reply. */
  inspect(messageId: string): void {
    this.inspected = { messageId };
    this.show('turn');
  }
}
