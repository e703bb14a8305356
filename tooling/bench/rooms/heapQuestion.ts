/** What a measured server is asked through its channel; it answers with a number of bytes. */
export const HEAP_QUESTION = 'heap after collection'
