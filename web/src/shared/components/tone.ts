/** How a state speaks: by colour, and where it is good or not by an icon too. */
export type Tone = 'plain' | 'good' | 'warn' | 'bad' | 'action'
