/**
 * Words of what is made, not of how it is made safely: beside them `alert` is a box and `dashboard` a page, and a practice
 * that a deliverable names is what the product shall do. Written as `normaliseText` leaves words.
 */
export const PRODUCT_WORDS: readonly string[] = [
  ...[
    'banner',
    'button',
    'campaign',
    'flyer',
    'icon',
    'kampagne',
    'landingpage',
    'layout',
    'logo',
    'mockup',
    'mockups',
  ],
  ...['modal', 'newsletter', 'popup', 'redesign', 'theme', 'widget', 'wireframe', 'wireframes', 'styleguide'],
]

/** Words that say so on media and deliverables only: a control may be about a feature. */
export const FEATURE_WORDS: readonly string[] = [
  ...[
    'component',
    'epic',
    'epics',
    'feature',
    'features',
    'komponente',
    'page',
    'seite',
    'screen',
    'kunden',
    'customers',
  ],
]
