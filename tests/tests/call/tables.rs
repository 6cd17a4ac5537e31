//! What pages and waiters point at is documented.

use clearway::spec::{Form, Next, Place, Shape, Test, Types};
use clearway::{operations, waiters};

/// The shape at a pointer of names.
fn at(shape: &'static Shape, pointer: &str) -> Option<&'static Shape> {
    pointer.split('/').skip(1).try_fold(shape, |shape, name| match shape.form {
        Form::Object(object) => object.find(name).map(|at| &object.fields[at].shape),
        _ => None,
    })
}

fn reply(operation: &clearway::Operation) -> &'static Shape {
    operation.success[0].body.unwrap_or_else(|| panic!("{} answers nothing", operation.id))
}

#[test]
fn every_list_says_how_it_goes_on() {
    for operation in operations() {
        assert_eq!(operation.pages.is_some(), operation.id.contains(".list_"), "{}", operation.id);
        let Some(pages) = operation.pages else { continue };
        let there = |pointer: &str| at(reply(operation), pointer).unwrap_or_else(|| panic!("{}: no {pointer}", operation.id));
        assert!(matches!(there(pages.items).form, Form::List(_)), "{}", operation.id);
        assert!(pages.total.iter().all(|pointer| there(pointer).types.has(Types::INTEGER)), "{}", operation.id);
        if let Some((has_next, number)) = pages.has_next {
            assert!(there(has_next).types.has(Types::BOOLEAN) && there(number).types.has(Types::INTEGER), "{}", operation.id);
        }
        let parameter = pages.parameter().map(|name| &operation.input.fields[operation.input.find(name).unwrap()]);
        assert_eq!(parameter.is_none(), pages.next == Next::Whole, "{}", operation.id);
        assert!(parameter.is_none_or(|field| field.place == Place::Query), "{}", operation.id);
    }
}

#[test]
fn waiters_look_at_what_is_documented() {
    let ids: Vec<&str> = waiters().map(|waiter| waiter.id).collect();
    let expected = [
        "aieev.endpoint_running",
        "aieev.endpoint_stopped",
        "edgegap.deployment_ready",
        "edgegap.deployment_stopped",
        "huaweicloud.endpoint_settled",
        "huaweicloud.endpoint_deleted",
        "ppio.endpoint_serving",
    ];
    assert_eq!(ids, expected);
    for waiter in waiters() {
        let there = |pointer: &str| at(reply(waiter.operation), pointer).unwrap_or_else(|| panic!("{}: no {pointer}", waiter.id));
        assert!(there(waiter.state).types.has(Types::TEXT), "{}", waiter.id);
        assert!(waiter.reason.iter().all(|pointer| there(pointer).types.has(Types::TEXT)), "{}", waiter.id);
        for test in waiter.done.iter().chain(waiter.failed).copied().flatten() {
            match *test {
                Test::Is(pointer, _) | Test::Filled(pointer) => {
                    there(pointer);
                }
                Test::AnyItem(list, values) => {
                    let Form::List(item) = there(list).form else { panic!("{}: {list} is no list", waiter.id) };
                    assert!(values.iter().all(|(pointer, _)| at(item, pointer).is_some()), "{}", waiter.id);
                }
            }
        }
    }
}
