use super::*;

#[test]
fn roles_stand_at_their_own_index() {
    for (index, (role, name, ..)) in ROLES.iter().enumerate() {
        assert_eq!(super::index(*role), index);
        let written = serde_json::to_string(role).unwrap();
        assert_eq!(written, format!("\"{name}\""));
    }
}
