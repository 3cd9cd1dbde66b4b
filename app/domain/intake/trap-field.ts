/** A field that people neither see nor reach; who fills it in is a program. */
export const trapField = 'reply_subject';
