export default () => ["coordination", "information", "feedback", "debt"].map((id) => ({ id, title: id, page: null }));
