import { configure } from '@testing-library/svelte';

// A guard against hanging, not a measure: the library's own second is too short for a busy machine.
configure({ asyncUtilTimeout: 30_000 });
