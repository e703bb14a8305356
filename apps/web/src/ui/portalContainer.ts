/**
 * Where menus, dialogs and tooltips are rendered: above the page, but inside the app's root. There a key that belongs to
 * them can be kept from the wall, whose own keys are heard at the body.
 */
export function portalContainer(): HTMLElement {
  return document.getElementById('root') ?? document.body
}
