import click

command = click.Command("search")
